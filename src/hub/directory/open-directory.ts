import {DirectorySettings} from './directory-settings.ts';
import {DirectorySignIn, type DirectoryGround} from './directory-sign-in.ts';
import {Provider} from './provider.ts';

/** Milliseconds that somebody waits at the sign-in page before they are told that it does not answer. */
const PATIENCE = 10_000;

export interface HallDirectory {
  readonly settings: DirectorySettings;
  readonly provider: Provider;
  readonly signIn: DirectorySignIn;
}

/** The directory of the house, where the hall has one. */
export function openDirectory(ground: DirectoryGround): HallDirectory {
  const settings = new DirectorySettings(ground.register);
  const provider = new Provider(PATIENCE);
  return {
    settings,
    provider,
    signIn: new DirectorySignIn({...ground, settings, provider}),
  };
}
