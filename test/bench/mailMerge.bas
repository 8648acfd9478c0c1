REM A mail merge of template.fodt with data/units.csv into one PDF for every row, as Writer's own wizard does it.
REM What it says stands in said.txt: the milliseconds of the merge alone, or what went wrong.
Sub Run(folder As String)
  On Error GoTo Failed
  contexts = createUnoService("com.sun.star.sdb.DatabaseContext")
  source = contexts.createInstance()
  source.URL = "sdbc:flat:" & folder & "/data"
  Dim info(4) As New com.sun.star.beans.PropertyValue
  info(0).Name = "Extension" : info(0).Value = "csv"
  info(1).Name = "HeaderLine" : info(1).Value = True
  info(2).Name = "FieldDelimiter" : info(2).Value = ";"
  info(3).Name = "StringDelimiter" : info(3).Value = """"
  info(4).Name = "CharSet" : info(4).Value = "UTF-8"
  source.Info = info()
  source.DatabaseDocument.storeAsURL(folder & "/units.odb", Array())
  contexts.registerObject("units", source)

  REM The service is there once Writer is loaded.
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, hidden())
  start = GetSystemTicks()
  merger = createUnoService("com.sun.star.text.MailMerge")
  merger.setPropertyValue("DocumentURL", folder & "/template.fodt")
  merger.setPropertyValue("DataSourceName", "units")
  merger.setPropertyValue("CommandType", com.sun.star.sdb.CommandType.TABLE)
  merger.setPropertyValue("Command", "units")
  merger.setPropertyValue("OutputType", com.sun.star.text.MailMergeType.FILE)
  merger.setPropertyValue("OutputURL", folder & "/printed")
  merger.setPropertyValue("SaveAsSingleFile", False)
  merger.setPropertyValue("FileNameFromColumn", True)
  merger.setPropertyValue("FileNamePrefix", "code")
  merger.setPropertyValue("SaveFilter", "writer_pdf_Export")
  merger.execute(Array())
  Say(folder, CStr(GetSystemTicks() - start))
  StarDesktop.terminate()
  Exit Sub
Failed:
  Say(folder, Error$)
  StarDesktop.terminate()
End Sub

Sub Say(folder As String, text As String)
  file = FreeFile
  Open ConvertFromURL(folder & "/said.txt") For Output As #file
  Print #file, text
  Close #file
End Sub
