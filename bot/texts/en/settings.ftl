## Settings: what admins change while the bot runs

settings-file-changed = The configuration file has changed. This is version { $version } of the settings.
