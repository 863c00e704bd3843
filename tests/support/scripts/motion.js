// Finds elements that still move though the reader asked for less motion: [what, where, how much].
() => {
  const found = document.getAnimations().map((each) => ["is animated", each.effect?.target?.localName || "", each.playState]);
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const longest = Math.max(...[style.transitionDuration, style.animationDuration].flatMap((text) => text.split(",").map(parseFloat)));
    if (longest > 0.05) found.push(["would be animated", element.localName + "." + element.className, `${longest} s`]);
    if (style.scrollBehavior === "smooth") found.push(["scrolls smoothly", element.localName, ""]);
  }
  return found;
}
