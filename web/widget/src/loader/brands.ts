import type { Brand } from '@beseda/protocol';

/** The globals a page of one brand already has; the names of the config object and the script follow from them. */
export interface BrandNames {
  readonly brand: Brand;
  readonly data: string;
  readonly command: string;
}

export const BRANDS: readonly BrandNames[] = [
  { brand: 'amo', data: 'amo_social_button', command: 'amoSocialButton' },
  { brand: 'kommo', data: 'crm_plugin', command: 'crmPlugin' },
];

export function scriptId(names: BrandNames): string {
  return `${names.data}_script`;
}
