import { describe, expect, it } from 'vitest';
import { conversation } from '../../test/inboxFixtures';
import { belongsTo, filterOf, searchOf } from './conversationFilter';

describe('a list', () => {
  const mine = conversation(1, { assignee: { id: '7', name: 'Anna' } });

  it.each([
    [{}, true],
    [{ state: 'finished' }, false],
    [{ state: 'any' }, true],
    [{ assignee: 'me' }, true],
    [{ assignee: 'none' }, false],
    [{ chat: 'chat', visitor: 'visitor-0001' }, true],
    [{ chat: 'other' }, false],
    [{ visitor: 'other' }, false],
  ] as const)('with the filter %j holds an own open conversation: %s', (filter, holds) => {
    expect(belongsTo(filter, mine, '7')).toBe(holds);
  });

  it('of others’ does not hold it', () => {
    expect(belongsTo({ assignee: 'me' }, mine, '8')).toBe(false);
    expect(belongsTo({ assignee: 'none' }, conversation(2), '8')).toBe(true);
  });
});

describe('an address', () => {
  it('says the filter and nothing that is the rule', () => {
    expect(searchOf({ state: 'open' })).toBe('');
    expect(searchOf({ state: 'finished', assignee: 'me', chat: 'c' }, 7)).toBe(
      '?state=finished&assignee=me&chat=c&message=7',
    );
  });

  it('is read back, and nonsense in it left out', () => {
    expect(filterOf(new URLSearchParams('state=finished&assignee=none&chat=c'))).toEqual({
      state: 'finished',
      assignee: 'none',
      chat: 'c',
    });
    expect(filterOf(new URLSearchParams('state=lost&assignee=9'))).toEqual({ state: 'open' });
  });
});
