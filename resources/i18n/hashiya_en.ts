<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n place(s) marked as {label}.</source>
        <translation>
            <numerusform>%n place marked as {label}.</numerusform>
            <numerusform>%n places marked as {label}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) removed.</source>
        <translation>
            <numerusform>%n mark removed.</numerusform>
            <numerusform>%n marks removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carried the label already.</source>
        <translation>
            <numerusform>%n carried the label already.</numerusform>
            <numerusform>%n carried the label already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had no such mark of yours.</source>
        <translation>
            <numerusform>%n had no such mark of yours.</numerusform>
            <numerusform>%n had no such mark of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in closed articles: left as they are.</source>
        <translation>
            <numerusform>%n in a closed article: left as it is.</numerusform>
            <numerusform>%n in closed articles: left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenLine</name>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n article chosen</numerusform>
            <numerusform>%n articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>Finished; %n suggestion(s) left alone count as refused.</source>
        <translation>
            <numerusform>Finished; %n suggestion left alone counts as refused.</numerusform>
            <numerusform>Finished; %n suggestions left alone count as refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled article(s)</source>
        <translation>
            <numerusform>%n settled article</numerusform>
            <numerusform>%n settled articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message numerus="yes">
        <source>The score (F1) is right suggestions and found marks in one figure, measured on the same %n of your article(s) each time, after learning from more and more of the others. With {count} of them help saves {acts} of the {all} acts that {marks} marks take.</source>
        <translation>
            <numerusform>The score (F1) is right suggestions and found marks in one figure, measured on the same %n of your articles each time, after learning from more and more of the others. With {count} of them help saves {acts} of the {all} acts that {marks} marks take.</numerusform>
            <numerusform>The score (F1) is right suggestions and found marks in one figure, measured on the same %n of your articles each time, after learning from more and more of the others. With {count} of them help saves {acts} of the {all} acts that {marks} marks take.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n article(s)</source>
        <translation>
            <numerusform>after %n article</numerusform>
            <numerusform>after %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDone</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n link(s) to removed marks will be left out.</source>
        <translation>
            <numerusform>%n link to a removed mark will be left out.</numerusform>
            <numerusform>%n links to removed marks will be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not finished yet and go along as they are.</source>
        <translation>
            <numerusform>%n article is not finished yet and goes along as it is.</numerusform>
            <numerusform>%n articles are not finished yet and go along as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Hand over %n file(s)</source>
        <translation>
            <numerusform>Hand over %n file</numerusform>
            <numerusform>Hand over %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were given to the same person before.</source>
        <translation>
            <numerusform>%n of them were given to the same person before.</numerusform>
            <numerusform>%n of them were given to the same person before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDone</name>
    <message numerus="yes">
        <source>%n file(s) made</source>
        <translation>
            <numerusform>%n file made</numerusform>
            <numerusform>%n files made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message numerus="yes">
        <source>The %n chosen article(s)</source>
        <translation>
            <numerusform>The %n chosen article</numerusform>
            <numerusform>The %n chosen articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedStart</name>
    <message numerus="yes">
        <source>%n file(s) were not added.</source>
        <translation>
            <numerusform>%n file was not added.</numerusform>
            <numerusform>%n files were not added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowMuch</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in the project already</source>
        <translation>
            <numerusform>%n article in the project already</numerusform>
            <numerusform>%n articles in the project already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSpans</name>
    <message numerus="yes">
        <source>%n span(s) go to the set</source>
        <translation>
            <numerusform>%n span goes to the set</numerusform>
            <numerusform>%n spans go to the set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) added</source>
        <translation>
            <numerusform>%n span added</numerusform>
            <numerusform>%n spans added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsCard</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningState</name>
    <message numerus="yes">
        <source>Learning from %n finished article(s)…</source>
        <translation>
            <numerusform>Learning from %n finished article…</numerusform>
            <numerusform>Learning from %n finished articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model learned from %n finished article(s)</source>
        <translation>
            <numerusform>The model learned from %n finished article</numerusform>
            <numerusform>The model learned from %n finished articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gold of %n article(s) is among them.</source>
        <translation>
            <numerusform>Gold of %n article is among them.</numerusform>
            <numerusform>Gold of %n articles is among them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftLine</name>
    <message numerus="yes">
        <source>%n article(s) assigned to nobody</source>
        <translation>
            <numerusform>%n article assigned to nobody</numerusform>
            <numerusform>%n articles assigned to nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) late</source>
        <translation>
            <numerusform>%n file late</numerusform>
            <numerusform>%n files late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkHistory</name>
    <message numerus="yes">
        <source>%n older change(s) are not shown</source>
        <translation>
            <numerusform>%n older change is not shown</numerusform>
            <numerusform>%n older changes are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>%n article(s) are not with anybody yet.</source>
        <translation>
            <numerusform>%n article is not with anybody yet.</numerusform>
            <numerusform>%n articles are not with anybody yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectView</name>
    <message numerus="yes">
        <source>%n change(s) are being saved…</source>
        <translation>
            <numerusform>%n change is being saved…</numerusform>
            <numerusform>%n changes are being saved…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>Remove %n article(s) from the project?</source>
        <translation>
            <numerusform>Remove %n article from the project?</numerusform>
            <numerusform>Remove %n articles from the project?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) go with them.</source>
        <translation>
            <numerusform>%n mark goes too.</numerusform>
            <numerusform>%n marks go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed; undo brings them back.</source>
        <translation>
            <numerusform>%n article removed; undo brings it back.</numerusform>
            <numerusform>%n articles removed; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repeating</name>
    <message numerus="yes">
        <source>This passage stands twice; %n mark(s) of the other copy can be repeated here</source>
        <translation>
            <numerusform>This passage stands twice; %n mark of the other copy can be repeated here</numerusform>
            <numerusform>This passage stands twice; %n marks of the other copy can be repeated here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated %n mark(s)</source>
        <translation>
            <numerusform>Repeated %n mark</numerusform>
            <numerusform>Repeated %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message numerus="yes">
        <source>%n case(s) are still open.</source>
        <translation>
            <numerusform>%n case is still open.</numerusform>
            <numerusform>%n cases are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) settled.</source>
        <translation>
            <numerusform>%n case settled.</numerusform>
            <numerusform>%n cases settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message numerus="yes">
        <source>Measured on your %n finished article(s): each was suggested by what the others taught, and compared with your marks.</source>
        <translation>
            <numerusform>Measured on your %n finished article: it was suggested by what the others taught, and compared with your marks.</numerusform>
            <numerusform>Measured on your %n finished articles: each was suggested by what the others taught, and compared with your marks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message numerus="yes">
        <source>Marked each time so far (%n)</source>
        <translation>
            <numerusform>Marked each time so far (%n)</numerusform>
            <numerusform>Marked each time so far (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked {marked} of %n time(s)</source>
        <translation>
            <numerusform>Marked {marked} of %n time</numerusform>
            <numerusform>Marked {marked} of %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCount</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagAll</name>
    <message numerus="yes">
        <source>Marked %n place(s)</source>
        <translation>
            <numerusform>Marked %n place</numerusform>
            <numerusform>Marked %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagAllSheet</name>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>Mark %n place</numerusform>
            <numerusform>Mark %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) already marked</source>
        <translation>
            <numerusform>%n place already marked</numerusform>
            <numerusform>%n places already marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) inside a longer mark</source>
        <translation>
            <numerusform>%n place inside a longer mark</numerusform>
            <numerusform>%n places inside a longer mark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation>
            <numerusform>Take in %n file</numerusform>
            <numerusform>Take in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeBackDone</name>
    <message numerus="yes">
        <source>%n file(s) taken in</source>
        <translation>
            <numerusform>%n file taken in</numerusform>
            <numerusform>%n files taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseLine</name>
    <message numerus="yes">
        <source>In use %n time(s): it can be retired, and the marks keep it.</source>
        <translation>
            <numerusform>In use once (%n mark): it can be retired, and the mark keeps it.</numerusform>
            <numerusform>In use %n times: it can be retired, and the marks keep it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message numerus="yes">
        <source>%n article(s) finished</source>
        <translation>
            <numerusform>%n article finished</numerusform>
            <numerusform>%n articles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) made</source>
        <translation>
            <numerusform>%n mark made</numerusform>
            <numerusform>%n marks made</numerusform>
        </translation>
    </message>
</context>
</TS>
