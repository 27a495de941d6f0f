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
