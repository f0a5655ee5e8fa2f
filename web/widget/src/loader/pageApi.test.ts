// @vitest-environment happy-dom
// One test for each row of the tables of amoCRM's and Kommo's page interface: config keys, commands, callbacks, setMeta,
// and the names in the page that sites rely on.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as extras from '../button/extras';
import { loadExtras } from './extras';
import { globals } from './globals';
import { amo, ANSWER, control, eachOnAPage, frame, kommo, page, ready, session, type Command } from './pageFixtures';

vi.mock('./extras');

eachOnAPage();

beforeEach(() => {
  vi.mocked(loadExtras).mockReset().mockResolvedValue(extras);
});

const brands = [amo, kommo];
const query = (selector: string): HTMLElement | null => document.querySelector(selector);
const isOpen = (): boolean => !!query('.amo-livechat_chat');

async function opened(names = amo, config: object = {}): Promise<{ command: Command; connect: unknown }> {
  const command = page({ names, config });
  await ready(names);
  control().click();
  const { posted } = await frame();
  return { command, connect: posted.mock.calls[0]?.[0] };
}

describe.each(brands)('config of $command', (names) => {
  test('hidden', async () => {
    page({ names, config: { hidden: true } });
    await ready(names);

    expect(control().hidden).toBe(true);
  });

  test.each([
    ['#abcdef', '#abcdef'],
    ['!important #F3F3F3', '#123456'],
    [42, '#123456'],
    [null, '#123456'],
  ])('color %j', async (color, expected) => {
    page({ names, config: { color } });
    await ready(names);

    expect(query('.amo-button-holder')?.style.getPropertyValue('--beseda-accent')).toBe(expected);
  });

  test.each([
    [{ mode: 'frame', container: '#holder' }, '#holder > #amo-livechat'],
    [{ mode: 'widget', container: '#holder' }, '#amobutton > #amo-livechat'],
    [{ mode: 'frame', container: '#nowhere' }, '#amobutton > #amo-livechat'],
    [{ mode: 'frame', container: '!!' }, '#amobutton > #amo-livechat'],
    [{ mode: 'frame' }, '#amobutton > #amo-livechat'],
    [{ mode: {}, container: [] }, '#amobutton > #amo-livechat'],
  ])('onlinechat.mode and container %j', async (onlinechat, expected) => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'holder' }));
    page({ names, config: { onlinechat } });
    await ready(names);

    expect(query(expected)).toBeTruthy();
  });

  test('onlinechat.user_id', async () => {
    page({ names, config: { onlinechat: { user_id: 'u1' } } });
    await ready(names);

    expect(JSON.parse(session.mock.calls[0]?.[1].body ?? '')).toMatchObject({ userId: 'u1' });
  });

  test.each([
    { fields: { name: 'Ann' } },
    { locale: { extends: 'com', powered_by: 'us' } },
    { theme: { header: false } },
  ])('the frame gets onlinechat %j', async (onlinechat) => {
    const { connect } = await opened(names, { onlinechat });

    expect(connect).toMatchObject({ config: onlinechat, brand: names.brand });
  });

  test.each([{ onlinechat: 'frame' }, { onlinechat: null }, { hidden: 'no' }, { color: {} }])(
    'what it cannot use does no harm: %j',
    async (config) => {
      page({ names, config });
      await ready(names);

      expect(control().hidden).toBe(false);
    },
  );
});

describe.each(brands)('commands of $command', (names) => {
  test('runChatShow opens, again and again, and says when it is there', async () => {
    const command = page({ names });
    const shown = vi.fn();
    command('onChatShow', shown);
    await ready(names);

    const done = command('runChatShow');
    await frame();

    await expect(done).resolves.toBe(true);
    await expect(command('runChatShow')).resolves.toBe(true);
    expect(isOpen()).toBe(true);
    expect(shown).toHaveBeenCalledExactlyOnceWith({ cause: 'command' });
  });

  test('runChatShow before there is a chat waits for it', async () => {
    page({ names });
    await ready(names);
    const command = globals[names.command] as Command;
    command('runDestroy');
    expect(await command('runChatShow')).toBe(false);

    await ready(names);

    expect(isOpen()).toBe(true);
  });

  test('runChatHide', async () => {
    const { command } = await opened(names);

    await expect(command('runChatHide')).resolves.toBe(true);

    expect(isOpen()).toBe(false);
    expect(query('.amo-livechat_hidden')).toBeTruthy();
  });

  test('runDestroy, and another user_id in the same place', async () => {
    const { command } = await opened(names, { onlinechat: { user_id: 'one' } });
    await expect(command('runDestroy')).resolves.toBe(true);
    expect(query('#amobutton, #amo-livechat, iframe')).toBeNull();

    page({ names, config: { onlinechat: { user_id: 'two' } } });
    await ready(names);

    expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
    expect(JSON.parse(session.mock.calls.at(-1)?.[1].body ?? '')).toMatchObject({ userId: 'two' });
  });

  test('another user_id after both globals and the script were deleted', async () => {
    await opened(names, { onlinechat: { user_id: 'one' } });
    Reflect.deleteProperty(globals, names.command);
    Reflect.deleteProperty(globals, names.data);

    page({ names, config: { onlinechat: { user_id: 'two' } } });
    await ready(names);
    await vi.waitFor(() => {
      expect(session).toHaveBeenCalledTimes(2);
    });

    expect(document.querySelectorAll('#amobutton')).toHaveLength(1);
    expect(query('iframe')).toBeNull();
  });

  test.each([
    ['runShow', undefined],
    ['runHide', undefined],
    ['sendMessage', 'text'],
    ['setMeta', {}],
    ['init', {}],
    [undefined, undefined],
    [{}, () => undefined],
  ])('%j does nothing, and says so', async (name, argument) => {
    const command = page({ names });
    await ready(names);

    await expect(command(name, argument)).resolves.toBe(false);
  });

  test('without a chat there is nothing to show', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    session.mockResolvedValue(Response.json({ status: 404 }, { status: 404 }));
    const command = page({ names });
    const started = await import('./start');
    started.start(names, 'https://chat.example');

    await expect(command('runChatShow')).resolves.toBe(false);
    await expect(command('reset')).resolves.toBe(false);
  });

  test('reset forgets who this browser is', async () => {
    document.cookie = 'amo-livechat-id=known; Path=/';
    const command = page({ names });
    const unread = vi.fn();
    command('onUnreadChange', unread);
    await ready(names);
    const { send, received } = await frame();
    send({ type: 'unread', count: 2 });

    const done = command('reset');
    await vi.waitFor(() => {
      expect(received).toContainEqual({ type: 'forget' });
    });
    send({ type: 'forgotten' });

    await expect(done).resolves.toBe(true);
    expect(document.cookie).toBe('');
    expect(query('iframe')).toBeNull();
    expect(unread.mock.calls).toEqual([[0], [2], [0]]);

    control().click();
    await frame();
    expect(JSON.parse(session.mock.calls.at(-1)?.[1].body ?? '')).toMatchObject({
      visitorKey: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
    });
  });
});

describe.each(brands)('callbacks of $command', (names) => {
  test.each(['onChatReady', 'onUnreadChange', 'onConversationsChange'])(
    '%s is told to whoever comes late',
    async (name) => {
      const command = page({ names });
      await ready(names);
      const late = vi.fn();

      await expect(command(name, late)).resolves.toBe(true);

      expect(late).toHaveBeenCalledOnce();
    },
  );

  test('onChatShow|onChatHide, joined', async () => {
    const command = page({ names });
    const both = vi.fn();
    command('onChatShow|onChatHide', both);
    await ready(names);

    control().click();
    control().click();

    expect(both.mock.calls).toEqual([[{ cause: 'click' }], []]);
  });

  test('onChatShow says that a message opened the chat, or the page', async () => {
    document.cookie = 'amo-livechat-id=known; Path=/';
    const command = page({ names });
    const shown = vi.fn();
    command('onChatShow', shown);
    await ready(names);
    const { send } = await frame();
    send({ type: 'preview', author: 'Anna', text: 'Hello' });
    const preview = await vi.waitUntil(() => query('.amo-livechat-preview'));

    preview.click();

    expect(shown).toHaveBeenCalledExactlyOnceWith({ cause: 'message' });
  });

  test('onChatShow of a chat in a container', async () => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'holder' }));
    const command = page({ names, config: { onlinechat: { mode: 'frame', container: '#holder' } } });
    const shown = vi.fn();
    command('onChatShow', shown);
    await ready(names);

    expect(shown).toHaveBeenCalledExactlyOnceWith({ cause: 'restore' });
  });

  test('onButtonClick', async () => {
    const command = page({ names });
    const clicked = vi.fn();
    command('onButtonClick', clicked);
    await ready(names);

    control().click();

    expect(clicked).toHaveBeenCalledExactlyOnceWith('livechat', '');
  });

  test('onConversationsChange: false, once, with one active conversation', async () => {
    const command = page({ names });
    const changed = vi.fn();
    command('onConversationsChange', changed);
    await ready(names);
    control().click();
    const { send } = await frame();

    send({ type: 'conversations', items: false });
    send({ type: 'unread', count: 1 });
    await vi.waitFor(() => {
      expect(query('.amo-button-greeting-badge')?.textContent).toBe('1');
    });

    expect(changed.mock.calls).toEqual([[false]]);
  });

  test('onConversationsChange: the list, with several', async () => {
    const chat = { ...ANSWER.chat, conversationMode: 'multiple' };
    session.mockResolvedValue(Response.json({ ...ANSWER, chat }));
    const command = page({ names });
    const changed = vi.fn();
    command('onConversationsChange', changed);
    await ready(names);
    control().click();
    const { send } = await frame();
    const items = [{ name: 'A42', is_closed: false }];

    send({ type: 'conversations', items });

    await vi.waitFor(() => {
      expect(changed.mock.calls).toEqual([[[]], [items]]);
    });
  });

  test('onChatRenderDone', async () => {
    const command = page({ names });
    const done = vi.fn();
    command('onChatRenderDone', done);
    await ready(names);
    control().click();
    const { send } = await frame();

    send({ type: 'ready' });

    await vi.waitFor(() => {
      expect(done).toHaveBeenCalledOnce();
    });
  });

  test('onChatMessage can be subscribed and is never called', async () => {
    const command = page({ names });
    await ready(names);

    await expect(command('onChatMessage', vi.fn())).resolves.toBe(true);
  });

  test('onUnreadChange', async () => {
    const { command } = await opened(names);
    const counted = vi.fn();
    command('onUnreadChange', counted);

    expect(counted.mock.calls).toEqual([[0]]);
  });
});

describe.each(brands)('setMeta of $data', (names) => {
  const FIELD = { id: 7, values: [{ value: 'one' }] };

  test.each([
    ['bot_params', [{ bot_params: { a: 1 } }, { bot_params: { b: 2 } }], { bot_params: { a: 1, b: 2 } }],
    [
      'contact',
      [{ contact: { name: 'Ann', custom_fields: [] } }, { contact: { custom_fields: [FIELD] } }],
      { contact: { name: 'Ann', custom_fields: [FIELD] } },
    ],
    [
      'contact by code',
      [
        { contact: { custom_fields: [{ code: 'PHONE', values: [{ value: '1', enum: 'MOB' }] }] } },
        { contact: { custom_fields: [{ code: 'PHONE', values: [{ value: '2', enum: 'MOB' }] }] } },
      ],
      { contact: { custom_fields: [{ code: 'PHONE', values: [{ value: '2', enum: 'MOB' }] }] } },
    ],
    ['lead', [{ lead: { name: 'A', sale: 1 } }, { lead: { sale: 2 } }], { lead: { name: 'A', sale: 2 } }],
    [
      'note',
      [{ note: { text: 'a', element_type: 1, note_type: 'common' } }, { note: { text: 'b' } }],
      { note: { text: 'b', element_type: 1, note_type: 'common' } },
    ],
    [
      'the same from an interval',
      Array.from({ length: 50 }, () => ({ lead: { custom_fields: [FIELD] } })),
      { lead: { custom_fields: [FIELD] } },
    ],
    ['nonsense', [{ lead: { sale: 1 } }, null, 'x', 7], { lead: { sale: 1 } }],
  ])('%s', async (_, said, merged) => {
    page({ names, data: { params: said.slice(0, 1) } });
    await ready(names);
    const data = globals[names.data] as { setMeta: (params: unknown) => void; params: unknown[] };
    control().click();
    const { received } = await frame();

    for (const params of said.slice(1)) {
      data.setMeta(params);
    }

    expect(data.params).toEqual([merged]);
    await vi.waitFor(() => {
      expect(received.filter((message) => (message as { type: string }).type === 'meta').at(-1)).toEqual({
        type: 'meta',
        params: merged,
      });
    });
  });
});

describe('names in the page', () => {
  test.each([
    '.amo-button',
    '#amobutton',
    '.amo-button.amo-button--main',
    '.amo-button--main-icon',
    '.amo-button--only-livechat',
    '.amo-button-holder',
    '.amo-button-holder.amo-horisontal',
    '#amo-livechat',
    '.amo-livechat',
    '.amo-livechat_hidden',
    '.amo-button-greeting-badge',
  ])('%s is there when the chat is ready', async (selector) => {
    const command = page();
    const found: unknown[] = [];
    command('onChatReady', () => found.push(query(selector)));
    await ready();

    expect(found).toEqual([expect.anything()]);
  });

  test('#amobutton > .amo-livechat_chat while it is open, and #amo-livechat iframe', async () => {
    await opened();

    expect(query('#amobutton')?.querySelector(':scope > .amo-livechat_chat')).toBeTruthy();
    expect(query('#amo-livechat iframe')).toBeTruthy();
    expect(query('.amo-livechat_hidden')).toBeNull();
  });

  test('the badge has an integer, changed in place', async () => {
    await opened();

    expect(query('.amo-button-greeting-badge')?.textContent).toBe('0');
  });

  test.each(['.amo-button--whatsapp', '.amo-button--telegram', 'a.amo-button__link[data-social=telegram]'])(
    '%s of a button with channels',
    async (selector) => {
      const channels = ['telegram', 'whatsapp'].map((service) => ({ service, link: 'https://t.me/tea' }));
      const button = { color: '#aa0000', position: 'bottom-left', channels };
      session.mockResolvedValue(Response.json({ ...ANSWER, button }));
      page();
      await ready();

      await vi.waitUntil(() => query(selector));
    },
  );
});
