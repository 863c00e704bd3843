// Finds usable elements that Tab did not reach: [what, where, how much]. One radio button of a group is enough.
() => {
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
  const groups = new Set([...window.reached].filter((each) => each.type === "radio").map((each) => each.name));
  return all
    .filter((each) => !each.matches(":disabled") && each.tabIndex >= 0 && each.checkVisibility() && !window.reached.has(each))
    .filter((each) => !(each.type === "radio" && groups.has(each.name)))
    .map((each) => ["cannot be reached by Tab", `${each.localName}.${each.className}#${each.id}`, (each.innerText || "").slice(0, 30)]);
}
