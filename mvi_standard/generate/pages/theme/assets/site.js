// The theme adds the version button later, under a name that leaves out what it shows.
const named = () => {
  const button = document.querySelector(".md-version__current");
  if (!button) return false;
  button.ariaLabel = `${button.ariaLabel}: ${button.textContent.trim()}`;
  return true;
};

if (!named()) {
  const header = document.querySelector(".md-header");
  new MutationObserver((_, watch) => named() && watch.disconnect()).observe(header, { childList: true, subtree: true });
}
