export function element<Tag extends 'a' | 'b' | 'bdi' | 'button' | 'canvas' | 'div' | 'span' | 'style'>(
  tag: Tag,
  className = '',
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  created.className = className;
  return created;
}

export function icon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const shape = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** A constructed sheet is not subject to the host's `style-src`; a browser without them gets a style element. */
export function addStyle(css: string, root: Document | ShadowRoot = document): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    const style = element('style');
    style.textContent = css;
    document.head.append(style);
    return () => {
      style.remove();
    };
  }
}

export function pageDirection(): 'ltr' | 'rtl' {
  return getComputedStyle(document.documentElement).direction as 'ltr' | 'rtl';
}
