import { VisuallyHidden } from '@mantine/core';

/** The heading of a column that needs none for the eye. */
export function HiddenHeading({ children }: { readonly children: string }) {
  return (
    <th scope="col">
      <VisuallyHidden>{children}</VisuallyHidden>
    </th>
  );
}
