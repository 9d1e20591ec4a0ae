/** What the rooms are called, in the rail and as the title of the window's page. */

export const words = {
  today: 'Today',
  welcome: 'Welcome',
  learn: 'Learn',
  practise: 'Practise',
  progress: 'Progress',
  settings: 'Settings',
}
