// Passkeys need a script: the browser asks the authenticator, the form carries the answer. Codes work without this file.
(() => {
  "use strict";
  const forms = document.querySelectorAll("form[data-passkey]");
  if (!window.PublicKeyCredential || forms.length === 0) return;
  document.querySelectorAll("[data-passkey-off]").forEach(note => note.remove());

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") : undefined;
  const listed = all => (all ?? []).map(one => ({ ...one, id: bytes(one.id) }));

  async function make(options) {
    const made = await navigator.credentials.create({ publicKey: {
      ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: listed(options.excludeCredentials) } });
    return answer(made, { attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() });
  }

  async function show(options) {
    const shown = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: listed(options.allowCredentials) } });
    return answer(shown, {
      authenticatorData: text(shown.response.authenticatorData), signature: text(shown.response.signature), userHandle: text(shown.response.userHandle) });
  }

  const answer = (credential, response) => JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(), response: { clientDataJSON: text(credential.response.clientDataJSON), ...response } });

  const sentences = {
    NotAllowedError: "没有完成：已取消或者超时，请重试。",
    InvalidStateError: "这个设备已经登记过。",
    SecurityError: "通行密钥须通过域名访问本系统，不能用数字地址。",
  };

  for (const form of forms) {
    const field = form.querySelector("[name='Form.Passkey']");
    const complaint = form.querySelector("[role=alert]");
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (field.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      complaint.hidden = true;
      try {
        field.value = await (form.dataset.passkey === "create" ? make : show)(JSON.parse(form.dataset.options));
        form.requestSubmit();
      } catch (failure) {
        complaint.textContent = sentences[failure.name] ?? "浏览器没有完成通行密钥的操作，请重试或改用验证码。";
        complaint.hidden = false;
      }
    }, true);
  }
})();
