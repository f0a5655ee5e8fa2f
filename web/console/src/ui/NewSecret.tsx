import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CopyableCode } from './CopyableCode';

interface NewSecretProps {
  readonly title: string;
  readonly secret: string;
  /** What to know before it is copied. */
  readonly children: ReactNode;
}

/** A secret that was made just now; nothing can show it again. */
export function NewSecret({ title, secret, children }: NewSecretProps) {
  return (
    <Alert color="yellow" role="status" icon={<IconAlertTriangle />}>
      <CopyableCode title={title} code={secret} autoFocus>
        {children}
      </CopyableCode>
    </Alert>
  );
}
