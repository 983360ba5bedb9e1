"""Reading: what somebody typed about the settings, as a wish or as a mistake in words.

`desk` is what reading may know, `deadlines` and `calendar` read /deadlines, `staff` /staff, `away` /away.
Words are read in every language that we speak, whatever language the channel speaks.
"""
