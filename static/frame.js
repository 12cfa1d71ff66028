// Tells the page around a frame how high the explainer is, in the three ways that pages understand. Sends only on change,
// at most ten times a second, and stops after a hundred messages without the reader doing anything: no loop can grow.

const ID = "sinanbo";
const PAUSE = 100;
const MOST = 100;

const wrapper = document.querySelector(".sb-frame");
let sent = 0;
let last = 0;
let timer;

const send = () => {
  timer = undefined;
  const { width, height: exact } = wrapper.getBoundingClientRect();
  const height = Math.ceil(exact);
  // In a hidden tab or a closed panel there is no width, and no height that means anything.
  if (width === 0 || height === last || sent >= MOST) return;
  last = height;
  sent += 1;
  parent.postMessage({ "datawrapper-height": { [ID]: height } }, "*");
  parent.postMessage({ sentinel: "amp", type: "embed-size", height: Math.max(height, 100) }, "*");
  parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height }), "*");
};

if (parent !== window) {
  new ResizeObserver(() => {
    timer ??= setTimeout(send, last === 0 ? 0 : PAUSE);
  }).observe(wrapper);
  for (const action of ["pointerdown", "keydown", "input"]) {
    addEventListener(action, () => (sent = 0), { capture: true, passive: true });
  }
}
