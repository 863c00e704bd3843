// Asks the browser for a passkey, and sends its answer with the form. Without this script the form stays hidden.

const decoded = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
const encoded = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const known = (list) => (list ?? []).map((key) => ({ ...key, id: decoded(key.id) }));

/** The options as the browser takes them: what JSON has as base64url are bytes. */
function ready(options) {
  const { challenge, user, allowCredentials, excludeCredentials } = options;
  return {
    ...options,
    challenge: decoded(challenge),
    ...(user && { user: { ...user, id: decoded(user.id) } }),
    allowCredentials: known(allowCredentials),
    excludeCredentials: known(excludeCredentials),
  };
}

/** The answer as JSON (Web Authentication Level 3, section 5.1). */
function told({ id, rawId, type, response }) {
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const said = parts.filter((name) => response[name]).map((name) => [name, encoded(response[name])]);
  return JSON.stringify({ id, rawId: encoded(rawId), type, response: Object.fromEntries(said), clientExtensionResults: {} });
}

async function ask(form) {
  const { challenge, passkey } = form.dataset;
  const body = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
  const answer = await fetch(challenge, { method: "POST", body });
  const publicKey = ready((await answer.json()).publicKey);
  return told(await navigator.credentials[passkey]({ publicKey }));
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.passkey.value) return;
    event.preventDefault();
    const failure = form.querySelector("[data-failure]");
    failure.hidden = true;
    try {
      form.elements.passkey.value = await ask(form);
    } catch {
      failure.hidden = false; // also if the person has cancelled
      return;
    }
    form.submit();
  });
}
