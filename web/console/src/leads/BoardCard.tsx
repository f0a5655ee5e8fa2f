import { ActionIcon, Anchor, Badge, Button, Menu, Text } from '@mantine/core';
import { IconArrowRight, IconDots, IconLink, IconX } from '@tabler/icons-react';
import type { BoardLead, LeadStatus } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMoney } from '../crm/useMoney';
import { useFormats } from '../i18n/useFormats';
import { useNow } from '../inbox/useNow';
import type { LeadActions } from './LeadBoard';
import classes from './BoardCard.module.css';

const TAGS_SHOWN = 3;

interface BoardCardProps {
  readonly lead: BoardLead;
  readonly status: LeadStatus;
  readonly actions: LeadActions;
  readonly onDrag: (lead: BoardLead | undefined) => void;
}

/** A lead on the board. */
export function BoardCard({ lead, status, actions, onDrag }: BoardCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const money = useMoney();
  const now = useNow();
  const [first] = actions.statuses;

  return (
    <li
      className={classes['card']}
      data-lead={lead.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', lead.name);
        onDrag(lead);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <div className={classes['top']}>
        <Anchor component={Link} to={`/leads/${lead.id}`} className={classes['name'] ?? ''} draggable={false}>
          {lead.name}
        </Anchor>
        <CardMenu lead={lead} status={status} actions={actions} />
      </div>
      {lead.contact && (
        <Anchor component={Link} to={`/contacts/${lead.contact.id}`} size="sm" c="dimmed" draggable={false}>
          {lead.contact.name || t('entities.unnamed')}
        </Anchor>
      )}
      {lead.waiting?.lastMessage && (
        <Text size="sm" lineClamp={2} dir="auto" className={classes['said'] ?? ''}>
          {lead.waiting.lastMessage}
        </Text>
      )}
      {lead.tags.length > 0 && (
        <div className={classes['tags']}>
          {lead.tags.slice(0, TAGS_SHOWN).map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none">
              {tag}
            </Badge>
          ))}
          {lead.tags.length > TAGS_SHOWN && <Text size="xs">+{lead.tags.length - TAGS_SHOWN}</Text>}
        </div>
      )}
      <div className={classes['foot']}>
        {lead.price > 0 && <strong>{money(lead.price)}</strong>}
        <time dateTime={lead.createdAt} title={formats.dateTime(lead.createdAt)}>
          {formats.ago(lead.createdAt, now)}
        </time>
      </div>
      {lead.waiting && first && (
        <Button
          size="compact-sm"
          variant="light"
          fullWidth
          aria-label={t('leads.acceptNamed', { name: lead.name })}
          onClick={() => actions.move(lead, first)}
        >
          {t('leads.accept')}
        </Button>
      )}
    </li>
  );
}

function CardMenu({ lead, status, actions }: Omit<BoardCardProps, 'onDrag'>) {
  const { t } = useTranslation();
  const linkable = lead.waiting?.category === 'chats' || lead.waiting?.category === 'mail';
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('leads.actions', { name: lead.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {lead.waiting && (
          <>
            {linkable && (
              <Menu.Item leftSection={<IconLink size={16} />} onClick={() => actions.link(lead)}>
                {t('leads.link')}
              </Menu.Item>
            )}
            <Menu.Item
              color="var(--mantine-color-error)"
              leftSection={<IconX size={16} />}
              onClick={() => actions.decline(lead)}
            >
              {t('leads.decline')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t(lead.waiting ? 'leads.acceptTo' : 'leads.moveTo')}</Menu.Label>
        {actions.statuses
          .filter(({ id }) => id !== status.id)
          .map((to) => (
            <Menu.Item key={to.id} leftSection={<IconArrowRight size={16} />} onClick={() => actions.move(lead, to)}>
              {to.name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
