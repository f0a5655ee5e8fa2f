/** The chat as the visitor sees it, on our own origin. */
export function Frame() {
  return <main aria-label="Chat" />;
}
