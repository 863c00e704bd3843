// Looks at the layout as it is, with everything unfolded, and with each menu open: [what, where, how much].
(layout) => {
  const folded = [...document.querySelectorAll("details:not([open])")];
  const menus = folded.filter((each) => each.closest("nav"));
  const texts = folded.filter((each) => !menus.includes(each));
  const set = (all, isOpen) => all.forEach((each) => { each.open = isOpen; });
  const found = layout(true);

  if (texts.length) {
    set(texts, true);
    found.push(...layout(true).map(([what, ...more]) => [`unfolded: ${what}`, ...more]));
    set(texts, false);
  }

  // A menu covers what lies behind it, so it is only measured.
  const { clientWidth: width, scrollWidth: before } = document.scrollingElement;
  for (const menu of menus.filter((each) => each.checkVisibility())) {
    menu.open = true;
    const rects = [...menu.querySelectorAll("*")].map((each) => each.getBoundingClientRect());
    const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
    const isOff = left < 0 || right > width + 1 || document.scrollingElement.scrollWidth > before;
    if (isOff) found.push(["a menu is wider than the screen", menu.parentElement.className, `${Math.round(left)} to ${Math.round(right)} of ${width}`]);
    menu.open = false;
  }
  return found;
}
