import type { CannedReply } from '@beseda/protocol';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './CannedReplyList.module.css';

interface CannedReplyListProps {
  readonly listId: string;
  readonly offered: readonly CannedReply[];
  readonly active: number;
  readonly choose: (reply: CannedReply) => void;
}

/** Above the field, which keeps the focus. */
export function CannedReplyList({ listId, offered, active, choose }: CannedReplyListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (offered.length === 0) return null;
  return (
    <ul ref={list} id={listId} className={classes['list']} role="listbox" aria-label={t('cannedReplies.title')}>
      {offered.map((reply, index) => (
        <li
          key={reply.id}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classes['reply']}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(reply);
          }}
        >
          <span className={classes['shortcut']}>/{reply.shortcut}</span>
          <span className={classes['text']}>{reply.text}</span>
        </li>
      ))}
    </ul>
  );
}
