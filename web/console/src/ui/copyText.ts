/** Copies a text; `false` when the browser does not allow it, and the person has to do it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // No permission, or a page without TLS, where browsers keep the clipboard to themselves.
  }
}
