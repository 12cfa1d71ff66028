// The pages that are put beside each other: ours as it is built, ours without its scripts, and what a newsroom would otherwise
// use, each with the same events as a list or cards and, where the tool has any, with filters. Each says in the page's own
// terms when something is seen, how its first filter is used, and what is shown.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const module = (path) => readFileSync(fileURLToPath(new URL(`node_modules/${path}`, import.meta.url)));

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html; charset=utf-8' };
const file = (path, type = path.split('.').at(-1)) => ({ type: TYPES[type], body: module(path) });

const STYLE = 'body{font:16px/1.5 sans-serif;margin:1rem}article{border:1px solid #ccc;margin:0 0 1rem;padding:.5rem}label{display:block}';

const page = (title, head, body) => ({
  type: TYPES.html,
  body: Buffer.from(
    `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>${head}<body><h1>${title}</h1>${body}</body></html>`,
  ),
});

/** What a card shows of an event: all that the peers are given. */
export function slim({ events, countries, topics }) {
  const names = (rows, id, label) => new Map(rows.map((row) => [row[id], row[label].ko]));
  const [country, topic] = [names(countries, 'code', 'name'), names(topics, 'id', 'label')];
  return events.map((event) => ({
    id: event.id,
    title: event.title.ko,
    summary: event.summary.ko,
    date: event.date.start,
    kind: event.kind,
    topics: event.topics.map((id) => topic.get(id)),
    countries: [...new Set(named(event).map((code) => country.get(code)))],
  }));
}

/** The countries that have a part of their own in an event. */
const named = ({ participants }) => participants.filter((party) => party.country && party.basis !== 'membership').map((party) => party.country);

/** The same with the countries' English names, by which the peers' map knows them. */
function mapped(record) {
  const english = new Map(record.countries.map(({ code, name }) => [code, name.en]));
  const lands = new Map(record.events.map((event) => [event.id, [...new Set(named(event).map((code) => english.get(code)))]]));
  return slim(record).map((event) => ({ ...event, lands: lands.get(event.id) }));
}

const CARD = 'const card = (e) => { const a = document.createElement("article"); const h = document.createElement("h3"); h.textContent = e.title; const p = document.createElement("p"); p.textContent = `${e.date} ${e.summary}`; const q = document.createElement("p"); q.textContent = [...e.countries, ...e.topics].join(" · "); a.append(h, p, q); return a; };';

function timelinejs(events) {
  const slides = events.map(({ date, title, summary }) => {
    const [year, month, day] = date.split('-').map(Number);
    return { start_date: { year, ...(month && { month }), ...(day && { day }) }, text: { headline: title, text: summary } };
  });
  const body = '<div id="t" style="width:100%;height:600px"></div><script src="timeline.js"></script><script>new TL.Timeline("t", "slides.json", { font: null })</script>';
  return {
    name: 'TimelineJS3',
    files: {
      '': page('TimelineJS3', '<link rel="stylesheet" href="timeline.css">', body),
      'timeline.js': file('@knight-lab/timelinejs/dist/js/timeline.js'),
      'timeline.css': file('@knight-lab/timelinejs/dist/css/timeline.css'),
      'slides.json': { type: TYPES.json, body: Buffer.from(JSON.stringify({ events: slides })) },
    },
    drawn: () => document.querySelector('.tl-slide .tl-headline')?.checkVisibility() && document.querySelector('.tl-timemarker') !== null,
    // It has no filter.
  };
}

/** What the dashboard with a map has on top of the one without. */
const MAP = {
  body: '<div id="map"></div>',
  scripts: '<script src="topojson.js"></script>',
  begin: 'Promise.all([fetch("events.json").then((r) => r.json()), fetch("world.json").then((r) => r.json())]).then(([events, world]) => {',
  draw: `const land = all.dimension((e) => e.lands, true), { features } = topojson.feature(world, world.objects.countries);
  dc.geoChoroplethChart("#map").width(380).height(220).dimension(land).group(land.group()).colors(d3.scaleQuantize().domain([0, 40]).range(d3.schemeBlues[5])).projection(d3.geoNaturalEarth1().fitSize([380, 220], { type: "FeatureCollection", features })).overlayGeoJson(features, "country", (d) => d.properties.name);`,
  files: () => ({ 'topojson.js': file('topojson-client/dist/topojson-client.min.js'), 'world.json': file('world-atlas/countries-110m.json') }),
};
const NO_MAP = { body: '', scripts: '', begin: 'fetch("events.json").then((r) => r.json()).then((events) => {', draw: '', files: () => ({}) };

function dc(name, events, map = NO_MAP) {
  const body = `<div id="topics"></div><div id="kinds"></div>${map.body}<div id="cards"></div>
<script src="d3.js"></script><script src="crossfilter.js"></script><script src="dc.js"></script>${map.scripts}<script>
${map.begin}
  ${CARD}
  const all = crossfilter(events), topic = all.dimension((e) => e.topics, true), kind = all.dimension((e) => e.kind), date = all.dimension((e) => e.date);
  dc.rowChart("#topics").width(380).height(400).dimension(topic).group(topic.group()).elasticX(true);
  dc.rowChart("#kinds").width(380).height(300).dimension(kind).group(kind.group()).elasticX(true);
  ${map.draw}
  dc.dataGrid("#cards").dimension(date).section(() => "").size(Infinity).html((e) => card(e).outerHTML).sortBy((e) => e.date);
  dc.renderAll();
});</script>`;
  return {
    name,
    files: {
      '': page('dc.js', '<link rel="stylesheet" href="dc.css">', body),
      'd3.js': file('d3/dist/d3.min.js'),
      'crossfilter.js': file('crossfilter2/crossfilter.min.js'),
      'dc.js': file('dc/dist/dc.min.js'),
      'dc.css': file('dc/dist/style/dc.min.css'),
      'events.json': { type: TYPES.json, body: Buffer.from(JSON.stringify(events)) },
      ...map.files(),
    },
    drawn: () => document.querySelector('#cards article') !== null,
    filter: () => {
      const row = document.querySelector('#topics g.row rect');
      row?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return Boolean(row);
    },
    shown: () => document.querySelectorAll('#cards article').length,
  };
}

function itemsjs(events) {
  const body = `<div id="topics"></div><div id="cards"></div><script src="itemsjs.js"></script><script>
fetch("events.json").then((r) => r.json()).then((events) => {
  ${CARD}
  const engine = itemsjs(events, { sortings: { date: { field: "date", order: "asc" } }, aggregations: { topics: { size: 100, conjunction: false }, kind: { size: 100 }, countries: { size: 300 } }, searchableFields: ["title", "summary"] });
  const chosen = new Set();
  const draw = () => {
    const { data } = engine.search({ per_page: events.length, sort: "date", filters: { topics: [...chosen] } });
    document.getElementById("cards").replaceChildren(...data.items.map(card));
    document.getElementById("topics").replaceChildren(...data.aggregations.topics.buckets.map(({ key, doc_count }) => {
      const label = document.createElement("label"), box = document.createElement("input");
      box.type = "checkbox"; box.checked = chosen.has(key);
      box.onchange = () => { if (!chosen.delete(key)) chosen.add(key); draw(); };
      label.append(box, \` \${key} (\${doc_count})\`);
      return label;
    }));
  };
  draw();
});</script>`;
  return {
    name: 'ItemsJS',
    files: {
      '': page('ItemsJS', '', body),
      'itemsjs.js': file('itemsjs/dist/index.umd.js'),
      'events.json': { type: TYPES.json, body: Buffer.from(JSON.stringify(events)) },
    },
    drawn: () => document.querySelector('#cards article') !== null,
    filter: () => {
      const box = document.querySelector('#topics input');
      box?.click();
      return Boolean(box);
    },
    shown: () => document.querySelectorAll('#cards article').length,
  };
}

const cardIsSeen = () => document.querySelector('.sb-card h3')?.checkVisibility();

/** Everybody, ours first. `files` are served below `/<number>/`; without any, `path` is one of the built folder. */
export function contenders(record) {
  const events = slim(record);
  return [
    {
      name: 'Sinanbo',
      path: '/',
      drawn: cardIsSeen,
      filter: () => {
        const box = document.querySelector('#sb-panel input:enabled');
        box?.click();
        return Boolean(box);
      },
      shown: () => document.querySelectorAll('.sb-card:not([hidden])').length,
    },
    { name: 'the same page without scripts', path: '/', scripts: false, drawn: cardIsSeen },
    timelinejs(events),
    dc('dc.js + crossfilter2 + d3', events),
    dc('dc.js with a map', mapped(record), MAP),
    itemsjs(events),
  ];
}
