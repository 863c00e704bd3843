// Returns the focused element as {name, kind}, and obstacles to seeing it: [what, where, how much].
async () => {
  // A frame's content is a different process: it takes the focus, returns it and is scrolled to some moments later.
  const isSettled = () => {
    const rect = document.activeElement?.getBoundingClientRect();
    const hasMoved = document.activeElement !== window.lastStop || document.activeElement?.localName === "iframe";
    return rect && hasMoved && document.activeElement !== document.body && rect.bottom > 0 && rect.top < innerHeight;
  };
  const end = performance.now() + (document.querySelector("iframe") ? 2000 : 0);
  while (!isSettled() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const trouble = [];
  const name = (element.labels?.[0]?.innerText || element.getAttribute("aria-label") || element.innerText || element.title || element.name || "")
    .trim().replace(/\s+/g, " ");
  const where = element.id ? `#${element.id}` : `${element.localName}.${element.className} “${name.slice(0, 30)}”`;
  const style = getComputedStyle(element);
  const numbers = (text) => (text.match(/rgba?\([^)]*\)/g) || []).map((each) => each.match(/[\d.]+/g).map(Number));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one.slice(0, 3)), light(other.slice(0, 3))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  let behind = [255, 255, 255];
  for (let each = element.parentElement; each; each = each.parentElement) {
    const [colour] = numbers(getComputedStyle(each).backgroundColor);
    if (colour && (colour[3] ?? 1) === 1) { behind = colour; break; }
  }
  const looks = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow"].map((each) => style[each]).join();
  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const rings = [...(hasOutline ? numbers(style.outlineColor) : []), ...numbers(style.boxShadow)];
  // In a frame, the content has the focus; and the browser's default ring is dark and light.
  if (element.localName === "iframe" || style.outlineStyle === "auto");
  else if (window.atRest?.get(element) === looks || !rings.length) trouble.push(["the focus cannot be seen", where, looks]);
  else if (!rings.some((ring) => contrast(ring, behind) >= 3)) {
    trouble.push(["the focus has little contrast", where, `${style.outlineColor} / ${style.boxShadow} on ${behind}`]);
  }
  const [rect] = [...element.getClientRects()].filter((each) => each.width > 0 && each.height > 0);
  const onScreen = rect && rect.bottom > 0 && rect.right > 0 && rect.top < innerHeight && rect.left < innerWidth;
  if (!onScreen) trouble.push(["the focus is off the screen", where, rect ? `${Math.round(rect.left)}, ${Math.round(rect.top)}` : ""]);
  else {
    const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
    const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    if (top && !element.contains(top) && !top.contains(element)) {
      trouble.push(["the focus is hidden behind something", where, `${top.localName}.${top.className}`]);
    }
  }
  const isBack = window.reached?.has(element);
  window.reached?.add(element);
  const isSame = element === window.lastStop;
  window.lastStop = element;
  return { name, kind: element.type || element.localName, isBack, isSame, trouble };
}
