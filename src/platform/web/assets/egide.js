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
// How much a form would find, while it is filled in. Only the fields that are named leave: a form holds more than its criteria.
for (const counted of document.querySelectorAll("[data-count]")) {
  const form = counted.closest("form");
  const names = counted.dataset.countOf.split(" ");
  let next = 0;
  let asked = 0;
  const count = async () => {
    const here = ++asked;
    const query = new URLSearchParams(
      [...new FormData(form)].filter(([name, value]) => names.includes(name) && value !== ""),
    );
    const answer = await fetch(`${counted.dataset.count}?${query}`).catch(() => null);
    if (!answer?.ok || here !== asked) return;
    const found = await answer.json();
    counted.querySelector("[data-count-said]").textContent = found.said;
    const link = counted.querySelector("[data-count-link]");
    link.hidden = found.count === 0;
    link.querySelector("a").search = `?${query}`;
  };
  form?.addEventListener("input", () => {
    clearTimeout(next);
    next = setTimeout(() => void count(), 300);
  });
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
