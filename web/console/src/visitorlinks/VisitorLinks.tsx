import { Badge, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { VisitorLink } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { visitorLinksQuery, type LinksOf } from '../inbox/queries';
import { describeError } from '../ui/describeError';
import { UndoLinkDialog } from './UndoLinkDialog';
import classes from './VisitorLinks.module.css';

interface VisitorLinksProps {
  readonly of: LinksOf;
  readonly order: 2 | 3;
  readonly className?: string | undefined;
}

/** Why a visitor's conversations belong to a person, each to be undone; nothing where nobody was linked. */
export function VisitorLinks({ of, order, className }: VisitorLinksProps) {
  const { t } = useTranslation();
  const query = useQuery(visitorLinksQuery(useApi(), of));
  const [undoing, setUndoing] = useState<VisitorLink>();
  if (query.isPending || query.data?.length === 0) return null;

  return (
    <section aria-labelledby="visitor-links" className={className}>
      <Title order={order} size={order === 2 ? 'h5' : 'h6'} id="visitor-links" mb={6}>
        {t('visitorLinks.title')}
      </Title>
      {query.isError && (
        <Text size="sm" role="alert">
          {describeError(t, query.error)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => void query.refetch()}>
            {t('app.retry')}
          </Button>
        </Text>
      )}
      {query.data && (
        <ul className={classes['links']}>
          {pairs(query.data).map((links) => (
            <Row key={links[0].id} links={links} onUndo={setUndoing} />
          ))}
        </ul>
      )}
      {undoing && <UndoLinkDialog link={undoing} onClose={() => setUndoing(undefined)} />}
    </section>
  );
}

type Pair = readonly [VisitorLink, ...VisitorLink[]];

/** A visitor and its person, who may be linked for several causes: an undoing is theirs together. In the given order. */
function pairs(links: readonly VisitorLink[]): readonly Pair[] {
  const found = new Map<string, [VisitorLink, ...VisitorLink[]]>();
  for (const link of links) {
    const key = [link.visitorId, link.personId, link.undoneAt].join(' ');
    const known = found.get(key);
    if (known) known.push(link);
    else found.set(key, [link]);
  }
  return [...found.values()];
}

function Row({ links, onUndo }: { readonly links: Pair; readonly onUndo: (link: VisitorLink) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [youngest] = links;
  const { externalId, undoneAt, undoneBy } = youngest;
  const isAdministrator = useIsAdministrator();
  return (
    <li>
      <div className={classes['head']}>
        <span className={classes['person']} dir="auto">
          {externalId}
        </span>
        {undoneAt && (
          <Badge size="sm" variant="default" tt="none">
            {t('visitorLinks.undone')}
          </Badge>
        )}
        {isAdministrator && !undoneAt && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('visitorLinks.undoNamed', { id: externalId })}
            onClick={() => onUndo(youngest)}
          >
            {t('visitorLinks.undo')}
          </Button>
        )}
      </div>
      {links.map((link) => (
        <Cause key={link.id} link={link} />
      ))}
      {undoneAt && (
        <Text size="xs" className={classes['muted']}>
          {t('visitorLinks.undoneBy', { name: undoneBy?.name ?? '', when: formats.shortDateTime(undoneAt) })}
        </Text>
      )}
    </li>
  );
}

function Cause({ link: { cause, proof, linkedAt, withdrawnAt } }: { readonly link: VisitorLink }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <Text size="xs" className={classes['muted']}>
        {t(cause === 'crm' ? 'visitorLinks.by_crm' : `visitorLinks.by_${proof ?? 'signed'}`)} ·{' '}
        {formats.shortDateTime(linkedAt)}
      </Text>
      {withdrawnAt && (
        <Text size="xs" className={classes['muted']}>
          {t('visitorLinks.withdrawn', { when: formats.shortDateTime(withdrawnAt) })}
        </Text>
      )}
    </>
  );
}
