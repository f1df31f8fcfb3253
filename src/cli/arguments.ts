/** What stands behind a command, parsed once; what it doesn't know is refused with one sentence. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { codeOf } from '../platform/database/trouble.ts';
import { Refusal } from '../kernel/refusal.ts';
import { cliSentences } from './cli.nl.ts';

export const common = {
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T & typeof common; allowPositionals: true; strict: true }>
>;

function parse<T extends ParseArgsOptionsConfig>(command: string, args: string[], options: T): Parsed<T> {
  try {
    return parseArgs({
      args,
      options: { ...options, ...common },
      allowPositionals: true,
      strict: true,
    }) as Parsed<T>;
  } catch (error) {
    if (!codeOf(error).startsWith('ERR_PARSE_ARGS') || !(error instanceof Error)) throw error;
    const option = /'(?:-\w, )?(-{1,2}[^' <]+)/.exec(error.message)?.[1] ?? '';
    throw new Refusal(
      'usage',
      codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? cliSentences.unknownOption(command, option)
        : cliSentences.badOption(command, option),
    );
  }
}

/**
 * @param names what each word after the command is, for the sentence when one is missing.
 * @throws Refusal usage
 */
export function argumentsOf<T extends ParseArgsOptionsConfig>(
  command: string,
  args: string[],
  options: T,
  names: readonly string[] = [],
): { values: Parsed<T>['values']; words: string[] } {
  const { values, positionals } = parse(command, args, options);
  const missing = names[positionals.length];
  if (missing !== undefined) throw new Refusal('usage', cliSentences.missingWord(command, missing));
  const extra = positionals[names.length];
  if (extra !== undefined) throw new Refusal('usage', cliSentences.extraWord(command, extra));
  if (positionals.includes('')) throw new Refusal('usage', cliSentences.emptyWord(command));
  return { values, words: positionals };
}

/** The word at a place that `argumentsOf` has made sure of. */
export const wordAt = (words: readonly string[], index: number): string => words[index] ?? '';

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Refusal('usage', cliSentences.notOneOf(option, value, allowed));
  return found;
}
