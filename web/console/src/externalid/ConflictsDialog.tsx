import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import type { ExternalIdConflict, ExternalIdField } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';

interface ConflictsDialogProps {
  readonly field: ExternalIdField;
  readonly conflicts: readonly ExternalIdConflict[];
  readonly onClose: () => void;
}

/** IDs that several contacts have, and what becomes of their clients meanwhile. */
export function ConflictsDialog({ field, conflicts, onClose }: ConflictsDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('externalId.conflictsTitle', { field: field.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="lg">
        <Text size="sm">{t('externalId.conflictsIntro')}</Text>
        {conflicts.length === 0 ? (
          <Text size="sm" role="status">
            {t('externalId.noConflicts')}
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={420}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('externalId.id')}</Table.Th>
                  <Table.Th>{t('externalId.contacts')}</Table.Th>
                  <Table.Th>{t('externalId.since')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {conflicts.map(({ externalId, contacts, since }) => (
                  <Table.Tr key={externalId}>
                    <Table.Td dir="auto">{externalId}</Table.Td>
                    <Table.Td>
                      {contacts.map(({ id, name }) => (
                        <div key={id} dir="auto">
                          {t('externalId.contactNumber', { name, id })}
                        </div>
                      ))}
                    </Table.Td>
                    <Table.Td>{formats.dateTime(since)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('embed.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
