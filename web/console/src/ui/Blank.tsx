import { Stack, Text, Title } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import classes from './Blank.module.css';

interface BlankProps {
  readonly icon: ComponentType<{ readonly size: number; readonly stroke: number }>;
  readonly title: string;
  readonly hint?: string;
  /** 1 where this is all there is on the page. */
  readonly order?: 1 | 2;
  readonly children?: ReactNode;
}

/** The page or pane where there is nothing to show: says why, and offers what to do. */
export function Blank({ icon: Icon, title, hint, order = 2, children }: BlankProps) {
  return (
    <Stack className={classes['blank']} align="center" justify="center" gap="sm">
      <div className={classes['icon']} aria-hidden>
        <Icon size={28} stroke={1.6} />
      </div>
      <Title order={order} size="h4" ta="center">
        {title}
      </Title>
      {hint && (
        <Text className={classes['hint']} ta="center">
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  );
}
