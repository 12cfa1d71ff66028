// For a page that has the explainer in a frame: gives the frame the height that its content says. Only a message that
// comes from a frame of this page is heard, and only that frame is changed.

addEventListener("message", ({ source, data }) => {
  const height = Number(data?.["datawrapper-height"]?.sinanbo);
  if (!(height > 0) || height > 100_000) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source) continue;
    frame.height = String(height);
    frame.style.height = `${height}px`;
  }
});
