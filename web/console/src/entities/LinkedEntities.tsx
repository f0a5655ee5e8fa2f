import { ActionIcon, Anchor, Badge, Menu, Text, Title } from '@mantine/core';
import { IconDots, IconStar, IconUnlink } from '@tabler/icons-react';
import type { EntityType, LinkedEntity } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Target } from '../api/crmApi';
import { entityPath } from '../crm/entityTypes';
import { EntityPicker } from './EntityPicker';
import { Reach } from './Reach';
import { useLinks } from './useLinks';
import classes from './LinkedEntities.module.css';

interface LinkedEntitiesProps {
  readonly of: Target;
  readonly type: Exclude<EntityType, 'leads'>;
  readonly linked: readonly LinkedEntity[];
  /** Whether one of them is spoken to first. */
  readonly withMain: boolean;
}

/** The contacts, companies or customers of an entity: found, added, taken away, and the main one chosen. */
export function LinkedEntities({ of, type, linked, withMain }: LinkedEntitiesProps) {
  const { t } = useTranslation();
  const links = useLinks(of);
  const heading = `linked-${type}`;
  const only = type === 'companies';

  return (
    <section className={classes['card']} aria-labelledby={heading}>
      <Title order={2} size="h5" id={heading}>
        {t(`entities.linked_${only ? 'company' : type}`)}
      </Title>
      {linked.length > 0 && (
        <ul className={classes['list']}>
          {linked.map((each) => (
            <li key={each.id}>
              <div className={classes['who']}>
                <Anchor component={Link} to={entityPath(type, each.id)} fw={600}>
                  {each.name || t('entities.unnamed')}
                </Anchor>
                {each.main && withMain && (
                  <Badge size="xs" variant="light" tt="none" ml={6}>
                    {t('entities.main')}
                  </Badge>
                )}
                {each.reach.map((one) => (
                  <Reach key={one} value={one} />
                ))}
              </div>
              <Menu position="bottom-end" shadow="md">
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('entities.linkActions', { name: each.name || t('entities.unnamed') })}
                  >
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {withMain && !each.main && (
                    <Menu.Item
                      leftSection={<IconStar size={16} />}
                      onClick={() => links.link({ type, id: each.id }, { main: true })}
                    >
                      {t('entities.makeMain')}
                    </Menu.Item>
                  )}
                  <Menu.Item
                    leftSection={<IconUnlink size={16} />}
                    onClick={() => links.unlink({ type, id: each.id }, each)}
                  >
                    {t('entities.unlink')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          ))}
        </ul>
      )}
      {linked.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('entities.noneLinked')}
        </Text>
      )}
      <EntityPicker
        type={type}
        label={t(only && linked.length > 0 ? 'entities.replaceCompany' : `entities.link_${type}`)}
        without={linked.map(({ id }) => id)}
        busy={links.busy}
        onChoose={({ id }) => links.link({ type, id })}
        onAdd={(name) => links.add(type, name)}
      />
    </section>
  );
}
