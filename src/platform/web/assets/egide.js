// What a browser can do more where scripts run; every page works without. Nothing here writes markup.
const copy = async (button) => {
  const value = button.parentElement?.querySelector("code")?.textContent ?? "";
  const status = button.parentElement?.querySelector("[role=status]");
  await navigator.clipboard.writeText(value);
  if (status) status.textContent = button.dataset.copied ?? "";
};
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", () => void copy(button));
}
// A page of work that goes on is loaded again while its reader asks for it; the address remembers that.
const followed = "#suivre";
for (const button of document.querySelectorAll("[data-refresh]")) {
  let next = 0;
  const follow = (isOn) => {
    button.setAttribute("aria-pressed", String(isOn));
    clearTimeout(next);
    if (isOn) next = setTimeout(() => location.reload(), Number(button.dataset.refresh) * 1000);
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const isOn = location.hash !== followed;
    history.replaceState(null, "", `${location.pathname}${location.search}${isOn ? followed : ""}`);
    follow(isOn);
  });
  follow(location.hash === followed);
}
// A form is sent once, however often its button is pressed; coming back to the page frees it.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "true";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
