import { Button, Loader, Menu, Text } from '@mantine/core';
import { IconCheck, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Assignee, InboxConversation } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi, useOwnId, useWorkspace } from '../app/services';
import { describeError } from '../ui/describeError';
import { tell, tellError } from '../ui/tell';
import { Initials } from './Initials';
import { countsKey, knownConversation, operatorsQuery } from './queries';
import { putConversation } from './useLiveConversations';
import classes from './AssignMenu.module.css';

interface AssignMenuProps {
  readonly conversation: InboxConversation;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

/** Whose the conversation is, and to whom it can be given. */
export function AssignMenu({ conversation, opened, onOpened }: AssignMenuProps) {
  const { t } = useTranslation();
  const { user } = useWorkspace();
  const ownId = useOwnId();
  const operators = useQuery({ ...operatorsQuery(useApi()), enabled: opened });
  const assign = useAssign(conversation.id);
  const { assignee } = conversation;
  const others = operators.data?.filter(({ id }) => id !== ownId) ?? [];
  const label = assignee ? t('assign.to', { name: assignee.name }) : t('assign.toNobody');

  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <Button variant="default" className={classes['target']} aria-label={label} title={label}>
          <span aria-hidden>{assignee ? <Initials person={assignee} /> : <IconUserPlus size={18} />}</span>
          <span className={classes['label']}>{assignee?.name ?? t('assign.nobody')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['list']}>
        <Menu.Label>{t('assign.label')}</Menu.Label>
        {assignee?.id !== ownId && (
          <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => assign({ id: ownId, name: user.name })}>
            {t('assign.me')}
          </Menu.Item>
        )}
        {assignee && (
          <Menu.Item leftSection={<IconUserOff size={16} />} onClick={() => assign(undefined)}>
            {t('assign.nobodyAnyMore')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {operators.isPending && <Loader size="sm" type="dots" m="sm" aria-label={t('app.loading')} />}
        {operators.isError && (
          <Text size="sm" p="sm" role="alert">
            {describeError(t, operators.error)}
          </Text>
        )}
        {others.map((operator) => (
          <Menu.Item
            key={operator.id}
            leftSection={<Initials person={operator} />}
            rightSection={operator.id === assignee?.id && <IconCheck size={16} />}
            onClick={() => assign(operator)}
          >
            {operator.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Shows the new assignee at once, and takes it back when the server refuses. */
function useAssign(conversationId: string): (assignee: Assignee | undefined) => void {
  const { t } = useTranslation();
  const { inbox } = useApi();
  const client = useQueryClient();
  const ownId = useOwnId();
  const show = (assignee: Assignee | null | undefined) => {
    const known = knownConversation(client, conversationId);
    if (known) putConversation(client, { ...known, assignee: assignee ?? null }, ownId);
    return known?.assignee;
  };
  const assign = useMutation({
    mutationFn: (assignee: Assignee | undefined) => inbox.assign(conversationId, assignee),
    onMutate: (assignee) => ({ before: show(assignee) }),
    onSuccess: (_answer, assignee) => {
      tell(t, assignee ? t('assign.done', { name: assignee.name }) : t('assign.doneNobody'));
      void client.invalidateQueries({ queryKey: countsKey });
    },
    onError: (error, _assignee, shown) => {
      show(shown?.before);
      tellError(t, error);
    },
  });
  return (assignee) => assign.mutate(assignee);
}
