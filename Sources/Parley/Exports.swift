// An integrator imports one module. These are the parts of it that are promised.
@_exported import SeriesAnswers
@_exported import SeriesAudit
@_exported import SeriesFiles
@_exported import SeriesModel
@_exported import SeriesPlanning
