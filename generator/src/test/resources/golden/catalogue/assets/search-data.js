window.chandlerySearch=[["etl","Nightly ETL","data","Extract, transform and load the day's orders.",["orders","warehouse"],["copy","etl","load","main"],["table"]],
["git","Git","platform","Clone, commit and tag git repositories. Uses `ssh` keys from a Secret.",["git","scm"],["clone","git","tag"],["depth","message","mode","name","repo"]],
["helpers","helpers","ml","Shared settings.",[],[],[]],
["legacy","legacy","data","The old way.",[],[],[]],
["slack","slack","platform","Send messages to channels.",[],["send","slack"],["channel","text"]]];
