// Finds elements that a palette forced by the reader makes invisible: [what, where, how much]. (axe reads -webkit-text-fill-color,
// which Chromium still reports with the author's colour.)
() => {
  const found = [];
  const numbers = (text) => text.match(/[\d.]+/g).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const [r, g, b, alpha = 1] = numbers(getComputedStyle(each).backgroundColor);
      if (alpha === 1) return [r, g, b];
    }
    return numbers(getComputedStyle(document.documentElement).backgroundColor).slice(0, 3);
  };
  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    const isControl = element.matches("button, .button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea");
    if (!(hasText || isControl) || !element.checkVisibility() || element.closest("option, svg")) continue;
    const style = getComputedStyle(element);
    const ratio = contrast(numbers(style.color).slice(0, 3), behind(element));
    if (hasText && ratio < 4.5) found.push(["text has little contrast", `${element.localName}.${element.className}`, ratio.toFixed(1)]);
    if (isControl && parseFloat(style.borderBottomWidth) < 1) found.push(["a control has no edge", `${element.localName}.${element.className}`, ""]);
  }
  return found;
}
