import { Anchor } from '@mantine/core';

const PHONE = /^\+?[\d\s().-]{5,}$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** A telephone number or an address, to call or write to. */
export function Reach({ value }: { readonly value: string }) {
  const href = PHONE.test(value)
    ? `tel:${value.replace(/[^\d+]/g, '')}`
    : EMAIL.test(value)
      ? `mailto:${encodeURIComponent(value)}`
      : undefined;
  return href ? (
    <Anchor href={href} size="sm" display="block">
      {value}
    </Anchor>
  ) : (
    <span>{value}</span>
  );
}
