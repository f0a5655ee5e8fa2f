import { IconEye, IconPencil } from '@tabler/icons-react';
import type { Author, InboxConversation } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useTypists, useViewers } from '../live/useSignals';
import classes from './Company.module.css';

/** Who else is here: the visitor who types, colleagues who answer or look. Seen before one answers, too. */
export function Company({ conversation }: { readonly conversation: InboxConversation }) {
  const { t, i18n } = useTranslation();
  const namesOf = (people: readonly Author[]) =>
    new Intl.ListFormat(i18n.language).format(people.map(({ name }) => name ?? t('thread.operator')));
  const typists = useTypists(conversation);
  const viewers = useViewers(conversation.id);
  const colleagues = typists.filter(({ author }) => author.type === 'operator');
  const visitorTypes = colleagues.length < typists.length;
  const looking = viewers.filter(({ id }) => !colleagues.some(({ author }) => author.id === id));

  return (
    <div className={classes['company']} role="status">
      {colleagues.length > 0 && (
        <span className={classes['colleague']}>
          <IconPencil size={14} aria-hidden />
          {t('thread.answering', { names: namesOf(colleagues.map(({ author }) => author)), count: colleagues.length })}
        </span>
      )}
      {looking.length > 0 && (
        <span className={classes['colleague']}>
          <IconEye size={14} aria-hidden />
          {t('thread.openBy', { names: namesOf(looking), count: looking.length })}
        </span>
      )}
      {visitorTypes && <span className={classes['visitor']}>{t('thread.visitorTyping')}</span>}
    </div>
  );
}
