// The map as a picture of its own: an SVG that needs nothing but itself, and a PNG of it. Takes what the page shows at the
// moment, in the page's colours and words; knows nothing of the record's data.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 1200;
const EDGE = 40;
const INNER = WIDTH - 2 * EDGE;
const FONT = "sans-serif";
/** The page's marks keep their size while the map grows; here they grow a little with it. */
const GROWTH = 1.3;
const BREAKS = /\s+/;
/** A title of a record that is not ours may be of any length. */
const MOST_LETTERS = 2000;

const draw = (name, attributes, ...children) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

// Programs that draw know `#rrggbb` best.
const colour = (computed) => {
  const [, red, green, blue, alpha] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  if (alpha === "0") return "none";
  if (red === undefined || alpha !== undefined) return computed;
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
};

const number = (text) => Number.parseFloat(text) || 0;
const round = (value) => Math.round(value * 100) / 100;

const pen = document.createElement("canvas").getContext("2d");
const widthOf = (text, size, weight) => {
  pen.font = `${weight} ${size}px ${FONT}`;
  // Another machine's font may be a little wider.
  return pen.measureText(text).width * 1.04;
};

/** A text in lines that fit; a word that is longer than a line (an address, mostly) is cut. */
const wrapped = (text, size, weight, width) => {
  const lines = [""];
  const fits = (line) => widthOf(line, size, weight) <= width;
  for (const word of text.trim().split(BREAKS)) {
    const joined = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (fits(joined)) {
      lines.splice(-1, 1, joined);
      continue;
    }
    const rest = [...word];
    if (lines.at(-1) === "") lines.pop();
    while (!fits(rest.join(""))) {
      let length = rest.length;
      while (length > 1 && !fits(rest.slice(0, length).join(""))) length -= 1;
      lines.push(rest.splice(0, length).join(""));
    }
    lines.push(rest.join(""));
  }
  return lines;
};

/** As much of a text as has room; no half characters. */
const short = (text) => {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("")}…` : text;
};

/** Lines of text from `top` downwards, and where they end. */
const paragraph = (text, top, { size, weight = 400, fill }) => {
  const leading = Math.round(size * 1.45);
  const lines = wrapped(short(text), size, weight, INNER);
  const drawn = lines.map((line, at) => {
    const y = round(top + size + at * leading);
    return draw("text", { x: EDGE, y, "font-size": size, "font-weight": weight, fill }, line);
  });
  return { drawn, bottom: top + lines.length * leading };
};

/** Fill and stroke as the page shows them. */
const paint = (element) => {
  const style = getComputedStyle(element);
  const painted = { fill: colour(style.fill), stroke: colour(style.stroke) };
  if (painted.stroke === "none") return painted;
  painted["stroke-width"] = number(style.strokeWidth);
  painted["stroke-linejoin"] = style.strokeLinejoin;
  if (style.strokeDasharray !== "none") painted["stroke-dasharray"] = style.strokeDasharray.replaceAll("px", "");
  return painted;
};

/** The patterns, once as large as in the legend and once so that they are as large on the map. */
const patterns = (sea, scale) =>
  [...sea.querySelectorAll("pattern")].flatMap((pattern) =>
    ["", "-map"].map((suffix) => {
      const copy = draw("pattern", { id: pattern.id + suffix, width: 5, height: 5, patternUnits: "userSpaceOnUse" });
      if (suffix) copy.setAttribute("patternTransform", `scale(${round(1 / scale)})`);
      for (const part of pattern.children) {
        const mark = part.cloneNode();
        for (const [name, value] of Object.entries(paint(part))) mark.setAttribute(name, value);
        copy.append(mark);
      }
      return copy;
    }),
  );

/** One country: its outline, or a mark where it is too small to be seen; with its name and number. */
const country = (group, outline, scale) => {
  const label = group.getAttribute("aria-label");
  const drawn = draw("g", { "data-code": group.id.slice(2) }, draw("title", {}, label));
  const marks = draw("g", {});
  const centre = (mark) => mark.getAttribute("d").slice(1).split(/[ h]/).map(Number);
  for (const part of group.children) {
    if (part.localName === "use") {
      const shape = outline(part.getAttribute("href").slice(1));
      const { fill, ...line } = paint(part);
      const pattern = part.classList.contains("sb-pattern") && part.getAttribute("fill").replace(")", "-map)");
      const look = pattern ? { fill: pattern } : { fill, ...line };
      for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
      drawn.append(shape);
      continue;
    }
    const { stroke, "stroke-width": size } = paint(part);
    if (stroke === "none" || !stroke) continue;
    const [x, y] = centre(part);
    const half = round((size * GROWTH) / 2 / scale);
    const square = part.classList.contains("sb-subject");
    marks.append(
      square
        ? draw("rect", { x: round(x - half), y: round(y - half), width: 2 * half, height: 2 * half, fill: stroke })
        : draw("circle", { cx: x, cy: y, r: half, fill: stroke }),
    );
  }
  return { drawn, marks };
};

/** The sea with all that lies in it, from `top` downwards. */
const map = (place, top) => {
  const scope = place.root.getRootNode();
  const sea = place.root.querySelector(".sb-sea");
  const { x, y, width, height } = sea.viewBox.baseVal;
  const scale = INNER / width;
  const outline = (id) => {
    const copy = scope.getElementById(id).cloneNode(true);
    copy.removeAttribute("id");
    return copy;
  };
  const land = outline("sb-land");
  for (const path of land.querySelectorAll("[id]")) path.removeAttribute("id");
  const ground = paint(sea.querySelector(".sb-land"));
  // On the page this line keeps its width while the map is scaled.
  ground["stroke-width"] = round(ground["stroke-width"] / scale);
  for (const [name, value] of Object.entries(ground)) land.setAttribute(name, value);
  // No neighbour lies over the line around a chosen country.
  const lit = [".sb-lit:not(.sb-chosen)", ".sb-lit.sb-chosen"].flatMap((groups) => [...sea.querySelectorAll(groups)]);
  const countries = lit.map((group) => country(group, outline, scale));
  const drawn = draw(
    "g",
    { "clip-path": "url(#sb-frame)" },
    draw(
      "g",
      { transform: `translate(${EDGE} ${round(top)}) scale(${scale}) translate(${-x} ${-y})` },
      land,
      ...countries.map(({ drawn }) => drawn),
      // Nor over a mark.
      ...countries.map(({ marks }) => marks).filter((marks) => marks.hasChildNodes()),
    ),
  );
  const high = round(height * scale);
  const frame = draw("clipPath", { id: "sb-frame" }, draw("rect", { x: EDGE, y: round(top), width: INNER, height: high }));
  return { drawn, defs: [frame, ...patterns(sea, scale)], bottom: top + high };
};

/** Whether anything on the map looks as a swatch of the legend does. Shades stay, because each is a step of one scale. */
const isOnMap = (sea, swatch) => {
  const pattern = swatch.querySelector(".sb-pattern")?.getAttribute("fill");
  if (pattern) return [...sea.querySelectorAll(".sb-lit .sb-pattern")].some((part) => part.getAttribute("fill") === pattern);
  return [".sb-coming", ".sb-subject"].every((look) => !swatch.querySelector(look) || sea.querySelector(`${look}.sb-lit, .sb-lit ${look}`));
};

/** The page's legend in one or more lines, of what is there, and what the line around a chosen country says. */
const legend = (place, top, fill, ink, chosen) => {
  const size = 15;
  const drawn = [];
  const sea = place.root.querySelector(".sb-sea");
  let [left, line] = [EDGE, Math.round(top)];
  const room = (length) => {
    if (left > EDGE && left + length > WIDTH - EDGE) [left, line] = [EDGE, line + 26];
  };
  for (const item of place.root.querySelectorAll(".sb-legend li")) {
    const swatch = item.querySelector("svg");
    if (!isOnMap(sea, swatch)) continue;
    const wide = Number.parseFloat(getComputedStyle(swatch).width);
    const unit = item.querySelector(".sb-unseen")?.textContent;
    const own = [...item.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const label = own.map((node) => node.textContent).join("").trim();
    const before = unit ? widthOf(unit, size, 400) + 10 : 0;
    const length = before + wide + 8 + widthOf(label, size, 400);
    room(length);
    if (unit) drawn.push(draw("text", { x: round(left), y: line + size, "font-size": size, fill }, unit));
    const after = round(left + before);
    const sample = draw("g", { transform: `translate(${after} ${line + 3})` });
    for (const part of swatch.children) {
      if (part.localName === "rect") {
        const painted = part.classList.contains("sb-pattern") ? { fill: part.getAttribute("fill") } : paint(part);
        sample.append(draw("rect", { width: wide, height: 12, ...painted }));
      } else {
        const { stroke, "stroke-width": side } = paint(part);
        const grown = round(side * GROWTH);
        const from = round((wide - grown) / 2);
        sample.append(draw("rect", { x: from, y: from, width: grown, height: grown, fill: stroke }));
      }
    }
    drawn.push(sample, draw("text", { x: after + wide + 8, y: line + size, "font-size": size, fill }, label));
    left += length + 24;
  }
  if (sea.querySelector(".sb-lit.sb-chosen")) {
    room(30 + widthOf(chosen, size, 400));
    const ring = draw("rect", { x: left + 1, y: line + 4, width: 20, height: 10, fill: "none", stroke: ink, "stroke-width": 2.5 });
    drawn.push(ring, draw("text", { x: left + 30, y: line + size, "font-size": size, fill }, chosen));
  }
  return { drawn, bottom: line + 26 };
};

/**
 * The present map as the text of an SVG file. `about` is what stands around it: `{ title, selection, credit, url }`, a line each, and
 * `chosen`, what a chosen country is called in the legend.
 */
export const picture = (place, about) => {
  const { backgroundColor, color } = getComputedStyle(place.root.querySelector(".sb"));
  const [ink, quiet] = [colour(color), colour(getComputedStyle(place.root.querySelector(".sb-legend")).color)];
  const notes = [...place.root.querySelectorAll(".sb-map figcaption p")].map((note) => note.textContent);
  const title = paragraph(about.title, EDGE - 8, { size: 34, weight: 700, fill: ink });
  const selection = paragraph(about.selection, title.bottom + 4, { size: 19, fill: ink });
  const sea = map(place, selection.bottom + 18);
  const key = legend(place, sea.bottom + 20, quiet, ink, about.chosen);
  let bottom = key.bottom + 10;
  const small = [...notes, about.credit, about.url].filter(Boolean).flatMap((note) => {
    const lines = paragraph(note, bottom, { size: 15, fill: quiet });
    bottom = lines.bottom + 4;
    return lines.drawn;
  });
  const height = Math.ceil(bottom + EDGE - 12);
  const whole = draw(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, "font-family": FONT, lang: place.lang },
    draw("title", {}, about.title),
    draw("desc", {}, [about.selection, about.credit, about.url].filter(Boolean).join(". ")),
    draw("defs", {}, ...sea.defs),
    draw("rect", { width: WIDTH, height, fill: colour(backgroundColor) }),
    ...title.drawn,
    ...selection.drawn,
    sea.drawn,
    ...key.drawn,
    ...small,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
};

/** The picture as a PNG of twice its size. Fails where the page's policy allows no images of its own making. */
export const painted = async (svg) => {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: () => reject(new Error("the drawing can’t be read as a picture")) }));
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await loaded;
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no PNG was made");
  return blob;
};
