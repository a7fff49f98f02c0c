import java.util.function.Function;
import org.hemograph.client.ApiClient;
import org.hemograph.client.api.StudyApi;
import org.hemograph.client.api.StudyApi.APIStudyResultsRequest;
import org.hemograph.client.model.StudyResultsAnswer;
import org.hemograph.client.model.StudyResultsRow;

/** Uses the generated client as a program of somebody else's would; compiled by OpenApiClientIT. */
public final class Asks implements Function<String, String> {
  @Override
  public String apply(String url) {
    ApiClient client = new ApiClient();
    // The client puts a path, which starts with a slash, behind this.
    client.updateBaseUri(url.replaceFirst("/$", ""));
    APIStudyResultsRequest request =
        APIStudyResultsRequest.newBuilder().study("VAYHIT2").endpoint("TTF").build();
    try {
      StudyResultsAnswer answer = new StudyApi(client).studyResults(request);
      StringBuilder said = new StringBuilder(answer.getQuery());
      for (StudyResultsRow row : answer.getRows()) {
        said.append('\n').append(row.getMeasureLabel()).append(" | ").append(row.getValueText());
      }
      return said.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
