import { Command, InvalidArgumentError } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import {
  type ColumnOptions,
  choicesOf,
  integerFrom,
  main,
  positiveNumber,
  ratingScale,
  share,
  withColumnOptions,
} from '../../lib/cli/options';

afterEach(() => vi.restoreAllMocks());

/** The standard error and the exit status of a command. */
async function run(command: () => Promise<void>) {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  await main(command);
  return { written: write.mock.calls.join(''), status: exit.mock.calls[0]?.[0] };
}

it('turns an error into one line and a failure', async () => {
  const failing = async () => {
    throw new Error('data.csv: The file\n  is empty.');
  };
  expect(await run(failing)).toEqual({ written: 'error: data.csv: The file is empty.\n', status: 1 });
});

it('says nothing of a command that succeeds', async () => {
  expect(await run(async () => {})).toEqual({ written: '', status: undefined });
});

it('takes whole numbers from a smallest one up', () => {
  expect(integerFrom(1)('20')).toBe(20);
  expect(integerFrom(0)('0')).toBe(0);
  for (const text of ['0', '-1', '1.5', '1e3', '', ' 2', 'many', '0x10', '99999999999999999999']) {
    expect(() => integerFrom(1)(text)).toThrow(InvalidArgumentError);
  }
});

it('takes shares from 0 to less than 1', () => {
  expect([share('0'), share('0.3'), share('.5')]).toEqual([0, 0.3, 0.5]);
  for (const text of ['1', '30', '-0.1', '', ' ', 'NaN', '30%'])
    expect(() => share(text)).toThrow(InvalidArgumentError);
});

it('takes numbers above 0', () => {
  expect([positiveNumber('0.001'), positiveNumber('1e-3')]).toEqual([0.001, 0.001]);
  for (const text of ['0', '-1', '', 'Infinity', 'many'])
    expect(() => positiveNumber(text)).toThrow(InvalidArgumentError);
});

it('lets commander name the option and what it expected', () => {
  let written = '';
  const command = new Command()
    .option('--epochs <n>', 'epochs', integerFrom(1))
    .exitOverride()
    .configureOutput({
      writeErr: (text) => {
        written += text;
      },
    });
  expect(() => command.parse(['--epochs', 'x'], { from: 'user' })).toThrow();
  expect(written).toBe("error: option '--epochs <n>' argument 'x' is invalid. Expected a whole number from 1 up.\n");
});

it('reads the choices of columns and scale, "none" as no column', () => {
  const choicesFor = (...args: string[]) =>
    choicesOf(withColumnOptions(new Command()).parse(args, { from: 'user' }).opts<ColumnOptions>());
  expect(choicesFor()).toEqual({ columns: {} });
  expect(choicesFor('--no-header')).toEqual({ columns: {}, header: false });
  expect(choicesFor('--header')).toEqual({ columns: {}, header: true });
  expect(choicesFor('--text', 'body', '--rating', 'none', '--label', '3', '--scale', '5')).toEqual({
    columns: { text: 'body', rating: null, label: '3' },
    scale: 5,
  });
  expect(choicesFor('--scale', '-1..1').scale).toEqual({ lowest: -1, highest: 1 });
  expect(choicesFor('--scale=0.5..5').scale).toEqual({ lowest: 0.5, highest: 5 });
  for (const text of ['1..-1', '0..0', '..5', '-2', 'x'])
    expect(() => ratingScale(text), text).toThrow(InvalidArgumentError);
});
