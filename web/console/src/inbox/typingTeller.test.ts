import { expect, it } from 'vitest';
import { TestClock } from '../../test/clock';
import { TypingTeller } from './typingTeller';

function teller() {
  const clock = new TestClock();
  const said: boolean[] = [];
  const typing = new TypingTeller({ say: (is) => said.push(is), now: clock.now, schedule: clock.schedule });
  return { clock, said, typing };
}

it('is told at the first letter, and then every few seconds', async () => {
  const { clock, said, typing } = teller();
  for (let letter = 1; letter <= 10; letter++) {
    typing.typed('a'.repeat(letter));
    await clock.pass(500);
  }

  expect(said).toEqual([true, true]);
});

it('ends with a pause, with an emptied text and with sending, once', async () => {
  const { clock, said, typing } = teller();
  typing.typed('a');
  await clock.pass(6_000);
  expect(said).toEqual([true, false]);

  typing.typed('b');
  typing.typed(' ');
  typing.stop();
  expect(said).toEqual([true, false, true, false]);
});
