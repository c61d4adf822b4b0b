export { type HouseState, type NextCommand, nextCommands } from './next-commands.ts';
export { renderStartPage, type StartPage } from './render-start-page.ts';
