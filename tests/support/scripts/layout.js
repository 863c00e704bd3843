// Finds problems of the page's layout: [what, where, how much]. Runs in the page, on the present screen.
// isStrict: also finds texts and choices that are shortened, and texts and buttons without enough room.
(isStrict = false) => {
  const found = [];
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";

  function where(element) {
    const step = (each) => each.id ? `#${each.id}` : each.localName + [...each.classList].map((name) => `.${name}`).join("");
    const steps = [];
    for (let each = element; each && each !== document.body && steps.length < 4; each = each.parentElement) {
      steps.unshift(step(each));
      if (each.id) break;
    }
    return steps.join(" > ");
  }

  const words = (node) => node.textContent.trim().replace(/\s+/g, " ").slice(0, 40);

  // Hidden on purpose: only for screen readers, or off the screen until it has the focus.
  function isForTheEye(element) {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const rect = each.getBoundingClientRect();
      if (style.position === "absolute" && (rect.right <= 0 || rect.bottom <= 0 || (rect.width <= 1 && rect.height <= 1))) return false;
    }
    return true;
  }

  const moves = (element) => {
    for (let each = element; each; each = each.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(each).position)) return each;
    }
    return null;
  };

  const clips = (element) => {
    const style = getComputedStyle(element);
    return { x: style.overflowX, y: style.overflowY };
  };

  // The visible part of a rectangle, after its scrolling ancestors.
  function seen(rect, element) {
    let { left, top, right, bottom } = rect;
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const { x, y } = clips(each);
      const box = each.getBoundingClientRect();
      if (x !== "visible") { left = Math.max(left, box.left); right = Math.min(right, box.right); }
      if (y !== "visible") { top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom); }
    }
    return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
  }

  function blockOf(node) {
    let element = node.parentElement;
    while (getComputedStyle(element).display.startsWith("inline") && getComputedStyle(element).display === "inline") {
      element = element.parentElement;
    }
    return element;
  }

  function pageScroll() {
    const root = document.scrollingElement;
    const width = root.clientWidth;
    if (root.scrollWidth > width) found.push(["the page scrolls sideways", "html", `${root.scrollWidth} > ${width}`]);
    for (const element of document.body.querySelectorAll("*")) {
      const rect = element.getBoundingClientRect();
      if (isStrict && rect.left < -1 && element.matches(CONTROLS) && isForTheEye(element)) found.push(["begins off the screen", where(element), `${Math.round(rect.left)}`]);
      if (rect.right <= width + 1 || rect.width === 0 || !isForTheEye(element)) continue;
      let scrolls = false;
      for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
        if (clips(each).x !== "visible") scrolls = true;
      }
      const child = [...element.children].some((each) => each.getBoundingClientRect().right > width + 1);
      if (!scrolls && !child) found.push(["is wider than the screen", where(element), `${Math.round(rect.right)} > ${width}`]);
    }
  }

  function scrollRegions() {
    for (const element of document.body.querySelectorAll("*")) {
      const { x, y } = clips(element);
      const sideways = x !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const down = y !== "visible" && element.scrollHeight > element.clientHeight + 1;
      if (!(sideways || down) || !isForTheEye(element) || element.matches("input, textarea, select, iframe")) continue;
      if ((sideways && ["hidden", "clip"].includes(x)) || (down && ["hidden", "clip"].includes(y))) continue; // see texts()
      const isRegion = element.tabIndex >= 0 && element.hasAttribute("aria-label") | element.hasAttribute("aria-labelledby");
      if (!isRegion) found.push(["scrolls without being a focusable, named region", where(element), ""]);
    }
  }

  // Each text must be inside its own box, and no outer box may cut it.
  function texts() {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.textContent.trim() || !isForTheEye(node.parentElement)) continue;
      if (node.parentElement.closest("option, textarea, script, svg")) continue;
      const block = blockOf(node);
      const box = block.getBoundingClientRect();
      const slack = parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.2;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = range.getClientRects();
      const isSqueezed = lines.length > 3 && node.textContent.trim().length / lines.length < 4;
      if (isStrict && isSqueezed) found.push(["text is squeezed", where(block), `${words(node)} on ${lines.length} lines`]);
      for (const rect of lines) {
        if (rect.width < 1) continue;
        if (rect.left < box.left - 1 || rect.right > box.right + 1.5) {
          found.push(["text is wider than its box", where(block), `${words(node)} by ${Math.round(Math.max(rect.right - box.right, box.left - rect.left))}`]);
        }
        if (rect.top < box.top - slack || rect.bottom > box.bottom + slack) {
          found.push(["text is higher than its box", where(block), `${words(node)} by ${Math.round(Math.max(rect.bottom - box.bottom, box.top - rect.top))}`]);
        }
        for (let each = block; each && each !== document.body; each = each.parentElement) {
          const { x, y } = clips(each);
          const around = each.getBoundingClientRect();
          const isCut = (["hidden", "clip"].includes(x) && (rect.right > around.right + 1 || rect.left < around.left - 1))
            || (["hidden", "clip"].includes(y) && (rect.bottom > around.bottom + slack || rect.top < around.top - slack));
          if (isCut) found.push(["text is cut", where(each), words(node)]);
        }
        // Letters fill about two thirds of a line's height.
        const letters = { left: rect.left, right: rect.right, top: rect.top + rect.height / 6, bottom: rect.bottom - rect.height / 6 };
        const part = seen(letters, node.parentElement);
        if (part) all.push({ ...part, node, block, moves: moves(block) });
      }
    }
    all.sort((one, other) => one.top - other.top);
    all.forEach((one, index) => {
      for (let next = index + 1; next < all.length && all[next].top < one.bottom - 3; next += 1) {
        const other = all[next];
        if (other.block === one.block || other.moves !== one.moves) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (width > 3 && height > 3) found.push(["text lies on text", where(one.block), `${words(one.node)} / ${words(other.node)}`]);
      }
    });
  }

  // Text that ends in three dots, and a choice that is wider than its closed list.
  function shortened() {
    for (const element of document.body.querySelectorAll("*")) {
      const { textOverflow, overflowX } = getComputedStyle(element);
      const isCut = textOverflow !== "clip" && overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      if (isCut && isForTheEye(element)) found.push(["text is cut", where(element), words(element)]);
    }
    for (const list of [...document.querySelectorAll("select:not([multiple])")].filter(isForTheEye)) {
      const [chosen] = list.selectedOptions;
      const whole = list.cloneNode(false);
      if (chosen) whole.append(chosen.cloneNode(true));
      Object.assign(whole.style, { position: "absolute", width: "max-content", maxWidth: "none", minWidth: "0" });
      whole.removeAttribute("id");
      whole.disabled = true;
      list.after(whole);
      if (whole.offsetWidth > list.offsetWidth + 1) found.push(["a choice is cut", where(list), `${words(chosen)} by ${whole.offsetWidth - list.offsetWidth}`]);
      whole.remove();
    }
  }

  function controls() {
    const all = [...document.querySelectorAll(CONTROLS)].filter(isForTheEye).flatMap((element) =>
      [...element.getClientRects()].map((rect) => seen(rect, element)).filter(Boolean)
        .map((rect) => ({ ...rect, element, moves: moves(element) })));
    all.forEach((one, index) => all.slice(index + 1).forEach((other) => {
      if (one.element === other.element || one.moves !== other.moves) return;
      if (one.element.contains(other.element) || other.element.contains(one.element)) return;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (width > 1 && height > 1) found.push(["controls overlap", where(one.element), where(other.element)]);
    }));
  }

  // Room for a finger: 24 pixels each way, including the label of a box or a file. Links within a line of text are exempt.
  function targets() {
    for (const element of [...document.querySelectorAll(CONTROLS)].filter(isForTheEye)) {
      if (getComputedStyle(element).display === "inline") continue;
      const rects = [element, ...(element.labels || [])].map((each) => each.getBoundingClientRect());
      const [width, height] = ["width", "height"].map((side) => Math.max(...rects.map((rect) => rect[side])));
      if (width < 23.5 || height < 23.5) found.push(["is too small for a finger", where(element), `${Math.round(width)} × ${Math.round(height)}`]);
    }
  }

  // Elements that stay while the page scrolls must leave most of the screen free.
  function stuck() {
    for (const element of document.body.querySelectorAll("*")) {
      if (!["fixed", "sticky"].includes(getComputedStyle(element).position) || !isForTheEye(element)) continue;
      if (element.closest("table")) continue;
      const height = element.getBoundingClientRect().height;
      if (height > innerHeight / 3) found.push(["stays on the screen and hides much of it", where(element), `${Math.round(height)} of ${innerHeight}`]);
    }
  }

  pageScroll();
  scrollRegions();
  texts();
  if (isStrict) shortened();
  controls();
  targets();
  stuck();
  const once = new Map(found.map((each) => [each.slice(0, 2).join(), each]));
  return [...once.values()];
}
