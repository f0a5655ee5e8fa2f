import { expect, it } from 'vitest';
import { Alerts, type Alert, type Permission } from './alerts';

const alert: Alert = { id: 'm1', title: 'Conversation 1', body: 'Hello', tag: 'c1', onOpen: () => undefined };

function tab({ visible = false, permission = 'granted' }: { visible?: boolean; permission?: Permission } = {}) {
  const shown: string[] = [];
  const alerts = new Alerts(
    {
      storage: localStorage,
      permission: () => permission,
      askPermission: () => Promise.resolve(permission),
      isVisible: () => visible,
      exclusively: (task) => Promise.resolve().then(task),
      notify: ({ title }) => shown.push(title),
      ring: () => shown.push('ring'),
    },
    'alerts',
  );
  return { alerts, shown };
}

it('are neither shown nor heard before they are wanted', async () => {
  const { alerts, shown } = tab();

  await alerts.raise(alert);

  expect(shown).toEqual([]);
});

it('come once in a browser with two tabs in the background', async () => {
  const one = tab();
  await one.alerts.switchOn();
  const other = tab();

  await one.alerts.raise(alert);
  await other.alerts.raise(alert);
  await other.alerts.raise({ ...alert, id: 'm2' });

  expect(one.shown).toEqual(['Conversation 1', 'ring']);
  expect(other.shown).toEqual(['Conversation 1', 'ring']);
});

it('do not come when another tab is in view', async () => {
  const hidden = tab();
  await hidden.alerts.switchOn();

  await tab({ visible: true }).alerts.raise(alert);
  await hidden.alerts.raise(alert);

  expect(hidden.shown).toEqual([]);
});

it('can be silent, and stay so', async () => {
  const { alerts } = tab();
  await alerts.switchOn();
  alerts.setSound(false);

  const later = tab();
  await later.alerts.raise(alert);

  expect(later.shown).toEqual(['Conversation 1']);
});

it('are off where the browser refuses', async () => {
  const { alerts } = tab({ permission: 'denied' });

  await alerts.switchOn();

  expect(alerts.snapshot()).toEqual({ notifications: false, sound: true, permission: 'denied' });
});
