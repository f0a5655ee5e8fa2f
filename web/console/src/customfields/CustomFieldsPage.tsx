import { Button, SegmentedControl } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CustomField, EntityType } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useIsAdministrator } from '../app/services';
import { ENTITY_TYPES } from '../crm/entityTypes';
import { customFieldsQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { ReadOnlyNote } from '../settings/ReadOnlyNote';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { CustomFieldDialog } from './CustomFieldDialog';
import { CustomFieldList } from './CustomFieldList';
import { DeleteFieldDialog } from './DeleteFieldDialog';
import classes from './CustomFields.module.css';

/** What the account keeps on leads, contacts, companies and customers. */
export function CustomFieldsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const parameter = useParams()['type'];
  const type: EntityType = ENTITY_TYPES.find((each) => each === parameter) ?? 'leads';
  const isAdministrator = useIsAdministrator();
  const fields = useQuery(customFieldsQuery(useCrm(), type));
  const [editing, setEditing] = useState<CustomField | 'new'>();
  const [deleting, setDeleting] = useState<CustomField>();
  const items = fields.data ?? [];
  const createButton = isAdministrator && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      {t('customFields.add')}
    </Button>
  );

  return (
    <Page
      title={t('customFields.title')}
      intro={t('customFields.intro')}
      actions={items.length > 0 ? createButton : undefined}
    >
      <div className={classes['of']}>
        <SegmentedControl
          aria-label={t('customFields.of')}
          value={type}
          onChange={(chosen) => void navigate(`/settings/custom-fields/${chosen}`)}
          data={ENTITY_TYPES.map((each) => ({ value: each, label: t(`entities.title_${each}`) }))}
        />
      </div>
      <ReadOnlyNote />
      {fields.isPending ? (
        <TableLoading />
      ) : fields.isError && items.length === 0 ? (
        <LoadFailed error={fields.error} onRetry={() => void fields.refetch()} />
      ) : items.length === 0 ? (
        <Blank icon={IconForms} title={t('customFields.empty')} hint={t('customFields.emptyHint')}>
          {createButton}
        </Blank>
      ) : (
        <CustomFieldList
          key={type}
          type={type}
          fields={items}
          disabled={!isAdministrator}
          onEdit={setEditing}
          onDelete={setDeleting}
        />
      )}
      {editing && (
        <CustomFieldDialog
          type={type}
          field={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {deleting && <DeleteFieldDialog type={type} field={deleting} onClose={() => setDeleting(undefined)} />}
    </Page>
  );
}
