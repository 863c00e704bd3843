// Fills in the POST form of that number and sends it, even if the browser's own validation would refuse.
([number, fields, press]) => {
  const form = document.querySelectorAll("form[method=post]")[number];
  for (const [name, value] of Object.entries(fields)) {
    for (const item of form.querySelectorAll(`[name="${name}"]`)) {
      if (item.type === "checkbox" || item.type === "radio") item.checked = value !== "" && item.value === value;
      else {
        if (item.options && ![...item.options].some((option) => option.value === value)) item.add(new Option(value, value));
        item.value = value;
      }
    }
  }
  form.noValidate = true;
  // A script that saves in place would not open the page of the refused form.
  addEventListener("submit", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  const button = press.length ? form.querySelector(`button[name="${press[0]}"][value="${press[1]}"]`) : null;
  form.requestSubmit(button);
}
