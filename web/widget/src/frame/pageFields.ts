import { isJsonObject } from '@beseda/protocol';

/** Puts `onlinechat.fields` of the page under what it says by `setMeta`: a contact's name, phone and e-mail. */
export function withFields(params: unknown, fields: unknown): unknown {
  const said = isJsonObject(params) ? params : {};
  if (!isJsonObject(fields)) {
    return said;
  }
  const contact = isJsonObject(said['contact']) ? said['contact'] : {};
  const given = Array.isArray(contact['custom_fields']) ? (contact['custom_fields'] as unknown[]) : [];
  const codes = new Set(given.map((field) => (isJsonObject(field) ? field['code'] : undefined)));
  const added = [field('PHONE', fields['phone']), field('EMAIL', fields['email'])].flatMap((one) =>
    one && !codes.has(one.code) ? [one] : [],
  );
  const name = contact['name'] ?? textOf(fields['name']);
  if (!name && added.length === 0) {
    return said;
  }
  return { ...said, contact: { ...contact, ...(name && { name }), custom_fields: [...given, ...added] } };
}

function field(code: string, value: unknown): { code: string; values: { value: string }[] } | undefined {
  const text = textOf(value);
  return text ? { code, values: [{ value: text }] } : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
