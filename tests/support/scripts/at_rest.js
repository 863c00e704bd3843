// Remembers the unfocused look of each focusable element. The focus stays, or goes to the beginning of the page.
(fromTop) => {
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow"];
  const focused = document.activeElement;
  if (focused !== document.body) focused.blur();
  window.atRest = new Map();
  window.reached = new Set();
  window.lastStop = null;
  for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex]")) {
    const style = getComputedStyle(element);
    window.atRest.set(element, LOOKS.map((name) => style[name]).join());
  }
  if (fromTop) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  } else if (focused !== document.body) focused.focus();
}
