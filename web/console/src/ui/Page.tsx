import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly heading?: ReactNode;
  readonly above?: ReactNode;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with a heading, what can be done on it, and its content. */
export function Page({ title, heading, above, intro, actions, children }: PageProps) {
  return (
    <div className={classes['page']}>
      <PageTitle>{title}</PageTitle>
      <header className={classes['header']}>
        <div>
          {above}
          <Title order={1} size="h2">
            {heading ?? title}
          </Title>
          {intro && <p className={classes['intro']}>{intro}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
