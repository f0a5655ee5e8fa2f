/** A parsed JSON object whose members are still unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses one socket frame; anything but a JSON object with a string `type` is `undefined`. */
export function parseTyped(text: string): (JsonObject & { readonly type: string }) | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isTyped(value) ? value : undefined;
}

export function isTyped(value: unknown): value is JsonObject & { readonly type: string } {
  return isJsonObject(value) && typeof value['type'] === 'string';
}
